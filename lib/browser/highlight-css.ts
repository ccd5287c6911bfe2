/** Name of the custom highlight that marks a quote on the page. */
export const HIGHLIGHT_NAME = 'grounds';

/** Its colours. The browser adds them for us, so the page's DOM and style sheets stay as they are. */
export const HIGHLIGHT_CSS = `::highlight(${HIGHLIGHT_NAME}) { background-color: #fff0b3; color: #1b1b1b; }`;
