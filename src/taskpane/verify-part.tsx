import type { ComponentType } from "react";
import type { VerifyWords } from "../locales/verify-words";
import { useApp, usePane } from "./pane-context";
import { TextPart } from "./text-part";
import { VerifyList, type GivenParts } from "./verify-list";

/** The part of the pane that holds a text against the sheets, in the words of a language. */
export function verifyPartOf(verify: VerifyWords) {
  return (given: GivenParts): ComponentType =>
    function VerifyPart() {
      const { commands, words } = usePane();
      const verified = useApp((state) => state.verified);
      return (
        <TextPart
          title={words.pane.actions.verifyText}
          words={verify.pane}
          act={verify.pane.verify}
          run={(text) => commands.verifyText(text)}
          Button={given.Button}
        >
          {verified && <VerifyList verified={verified} verify={verify} given={given} />}
        </TextPart>
      );
    };
}
