/**
 * Runs in the task pane's page, in front of Microsoft's library: hands it the desktop Excel that the
 * workbench plays. Without a workbench around it the library finds no Excel, and the pane says so.
 */
const { heshuExcel } = window.parent as typeof window & { readonly heshuExcel?: unknown };
if (heshuExcel) Object.defineProperty(window, "external", { value: heshuExcel });

export {};
