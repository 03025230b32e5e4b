/**
 * Stands before office.js in the page. A library that is refused is seen by the script after it; one
 * that never comes, or that never becomes ready, is seen only by this clock.
 */
import { sayNotLoaded, sayOpening } from "./not-loaded";

const PATIENCE_MS = 15_000;

sayOpening();
setTimeout(() => {
  if (document.documentElement.dataset.office !== "ready") sayNotLoaded("office");
}, PATIENCE_MS);
