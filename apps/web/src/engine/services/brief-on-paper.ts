/** How the short brief is set on paper: a little closer than the whole one, so that it stays on two sheets. */
export const CLOSER = `<style>
  @page { margin: 9mm 12mm 12mm; }
  @media print {
    body { font-family: Arial,Helvetica,"Liberation Sans",sans-serif; font-size: 8.3pt; line-height: 1.18; }
    .glance, .kicker { display: none; }
    #questions ol { columns: 2; column-gap: 10mm; }
    #questions li { break-inside: avoid; }
    #compared-with-what .scroll { display: none; }
    .line { margin: 0; }
    main p, main ul, main ol, caption { max-width: none; }
    p, li { margin-bottom: 2pt; }
    h1 { font-size: 15pt; }
    .sub { font-size: 10pt; max-width: none; }
    h2 { margin: 6pt 0 3pt; padding-top: 4pt; font-size: 12.5pt; }
    h3 { margin-top: 5pt; font-size: 10.5pt; }
    .notes, .notes p, .card>p:not(.verdict) { font-size: 8pt; }
    .dots { display: flow-root; }
    .dots>div:first-child { float: left; margin: 0 15px 4pt 0; }
    .dots svg { width: 120px; overflow: visible; }
    .dots svg text[font-size] { font-size: 19px; }
    .human { max-width: none; }
    .human p { font-size: 9pt; margin-bottom: 1pt; }
    .notes p { margin-bottom: 3pt; }
    td, th { padding: 1.5pt 8pt 1.5pt 0; font-size: 7.5pt; }
    .verdict { font-size: 11.5pt; line-height: 1.2; margin-bottom: 6pt; }
    #bottom-line .scroll, #questions { break-inside: avoid; }
    #bottom-line tbody td:first-child { white-space: nowrap; }
    figure { margin: 4pt 0 6pt; }
    .under, details { display: none; }
    .scroll { margin: 3pt 0 6pt; }
    .figures svg { max-width: 135mm; }
    ol, ul { margin-bottom: 3pt; }
    section+footer { margin-top: 6pt; }
  }
</style>`;
