/// <reference types="office-js" />
/**
 * The first script of the page after office.js, and a blocking one: Office asks for the ribbon
 * functions as soon as it is ready, and a click finds nothing where they are registered later.
 */
import { sayNotLoaded } from "../taskpane/not-loaded";
import { start } from "../taskpane/start";
import { ribbonFunctions } from "./ribbon";

if (typeof Office === "undefined") {
  sayNotLoaded("office");
} else {
  const functions = ribbonFunctions(start(), () => Office.addin.showAsTaskpane());
  for (const [id, run] of functions) Office.actions.associate(id, run);
}
