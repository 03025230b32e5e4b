import { useId, useState, type ComponentType } from "react";
import type { VerifyWords } from "../locales/verify-words";
import { field } from "./field-face";
import { useApp, usePane } from "./pane-context";
import { PartFrame } from "./part-frame";
import { classes } from "./styles";
import { VerifyList, type GivenParts } from "./verify-list";
import type { ViewStore } from "./view";

/** The part of the pane that holds a text against the sheets, in the words of a language. */
export function verifyPartOf(verify: VerifyWords) {
  return (given: GivenParts): ComponentType =>
    function VerifyPart() {
      const { Button } = given;
      const { commands, view, words } = usePane();
      const verified = useApp((state) => state.verified);
      const running = useApp((state) => state.running !== null);
      const [text, setText] = useState(TEXTS.get(view) ?? "");
      const textId = useId();
      return (
        <PartFrame title={words.pane.actions.verifyText} close={verify.pane.close} Button={Button}>
          <label htmlFor={textId}>{verify.pane.text}</label>
          <textarea
            id={textId}
            rows={6}
            className={classes(field.box, field.text)}
            placeholder={verify.pane.hint}
            value={text}
            onChange={({ target }) => {
              TEXTS.set(view, target.value);
              setText(target.value);
            }}
          />
          <Button
            appearance="primary"
            disabledFocusable={running}
            onClick={() => void commands.verifyText(text)}
          >
            {verify.pane.verify}
          </Button>
          {verified && <VerifyList verified={verified} verify={verify} given={given} />}
        </PartFrame>
      );
    };
}

/** What was pasted outlives the part that is closed. */
const TEXTS = new WeakMap<ViewStore, string>();
