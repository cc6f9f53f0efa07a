const STYLE_TALK =
  /\b(?:\d+\s?(?:px|pt)|\d{3,5}\s?[x×]\s?\d{3,5}|canvas|landscape|resolution|spacing|cent(?:er|re)(?:ed)?[ -]align|align(?:ed|ment)|cent(?:er|re)ed|rounded|borders?|shadows?|clean|simple|minimal(?:ist)?|background|symmetr\w+|margins?|brackets?|strokes?|font|white ?space|aspect ratio|equal[ -]width|legible|readable|professional|gradient|padding|grid|same (?:style|layout)|horizontal row|connected by|labels?|layout|uniform|visual(?:ly)?|icons?|corners?|opacity)\b/i;

/** Whether a line without a label only speaks of looks: understood, and nothing that could go missing. */
export function isStyleTalk(text: string): boolean {
  return STYLE_TALK.test(text);
}
