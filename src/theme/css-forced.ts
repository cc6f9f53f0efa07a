/**
 * For systems that put a few colours of their own in the place of ours: what was told by a background or a shadow only is
 * told by lines and by the system's colours. Diagrams keep their colours, upon the page that these were chosen for.
 */
export const forcedColoursCss = (): string => `
@media (forced-colors:active){
.port,.diagram>svg{forced-color-adjust:none;background:var(--page)}
[data-look] .page:after{display:none!important}
:is(.panel,.note,.missing,kbd,.sheet,.toast,.bar button,.key,.letter){border:1px solid}
.bar [aria-pressed=true],.sheet [aria-pressed=true],.nodes [aria-pressed=true]{outline:3px solid Highlight;outline-offset:-3px}
[aria-disabled=true]{color:GrayText;border-color:GrayText}
:focus-visible{outline-color:Highlight!important}
:is(ul>li,blockquote,ul>.task):before,ul>.task.done:before{forced-color-adjust:none;background:CanvasText;box-shadow:none}
ul ul>li:before{background:Canvas;border:1px solid CanvasText}
ul>.task:not(.done):before{background:Canvas;border:2px solid CanvasText}
.task.done:after{forced-color-adjust:none;border-color:Canvas}
[data-look=quote] blockquote:before{background:none;color:CanvasText}
ol>li:before{border:1px solid;box-sizing:border-box}
mark{forced-color-adjust:none;background:Mark;color:MarkText}
.line.on{forced-color-adjust:none;background:Highlight!important;color:HighlightText;box-shadow:none!important}
.line.on *,.line.on:before{color:inherit!important}
.reveal .progress span{forced-color-adjust:none;background:Highlight}
:is(.sheet,.node-card) button:hover{outline:2px solid Highlight;outline-offset:-2px}
.reveal.overview .slides section.present{outline-color:Highlight}}`;
