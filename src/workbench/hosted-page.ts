const OFFICE_JS = /(<script\b[^>]*\bsrc="?)[^"\s>]*\/office(?:\.debug)?\.js(?=["\s>])/;

/**
 * A page of the add-in as the workbench serves it: Microsoft's library comes from this machine, and
 * the script that plays desktop Excel (`window.external`) stands in front of it. All else is as built.
 */
export function hostedPage(html: string): string {
  return html.replace(
    OFFICE_JS,
    '<script src="/workbench/bridge.js"></script>$1/office-js/office.js'
  );
}
