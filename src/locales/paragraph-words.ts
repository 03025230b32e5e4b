import type { CitedFigure, Clause, LeftOut, Paragraph, Section } from "../core/summary/paragraphs";
import type { Piece } from "./pieces";

/** What `heshu paragraphs` says, and whatever else puts paragraphs into a text. */
export interface ParagraphWords {
  /** The heading of a section, numbered from 1. */
  readonly heading: (section: Section, number: number) => string;
  readonly paragraph: (paragraph: Paragraph) => readonly Piece[];
  /** A figure with its unit, as it stands in the text. */
  readonly figure: (figure: CitedFigure) => string;
  /** One phrase for each status and for last year. */
  readonly clause: {
    readonly [C in Clause["code"]]: (one: Extract<Clause, { code: C }>) => readonly Piece[];
  };
  readonly leftHeading: (count: number) => string;
  readonly left: {
    readonly [C in LeftOut["code"]]: (one: Extract<LeftOut, { code: C }>) => string;
  };
  readonly nothing: (file: string) => string;
}
