/**
 * How the brief looks: one column of prose, charts beside their captions on wide pages, black on white in print with the run
 * in the foot of each page. Sizes 13, 15, 17, 21, 28 px; prose at most 68 letters wide.
 */

export const STYLE = `
:root{--ink:#1A1C1E;--second:#5A6067;--line:#868D94;--link:#24527A;--harm:#B3261E}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:#fff;color:var(--ink);font:400 15px/1.45 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",sans-serif;font-variant-numeric:tabular-nums}
main{max-width:1088px;margin:0 auto;padding:20px 24px 48px}
h1{font-size:28px;line-height:1.25;margin:4px 0 8px;max-width:36em;font-weight:600}
h2{font-size:21px;line-height:1.3;margin:44px 0 12px;padding-top:10px;border-top:2px solid var(--ink);font-weight:600}
h2 .no{color:var(--second);margin-right:4px}
h3{font-size:17px;line-height:1.35;margin:22px 0 6px;font-weight:600}
p,ul,ol,blockquote{max-width:68ch;margin:0 0 10px}
li{margin-bottom:6px}
blockquote{border-left:3px solid var(--ink);padding-left:12px;margin-left:0;font-weight:600}
.kicker,.note,.from,footer,nav,.line,.notes,caption,th{font-size:13px;color:var(--second)}
.kicker{max-width:none}
.sub{font-size:17px;max-width:62ch}
nav{display:flex;flex-wrap:wrap;gap:2px 14px;margin-top:6px}
nav a{padding:3px 0}
a{color:var(--link)}
a:focus-visible,summary:focus-visible,.scroll:focus-visible{outline:2px solid var(--ink);outline-offset:2px}
a.n{color:inherit;text-decoration:none;border-bottom:1px dotted var(--line)}
a.q{color:inherit;text-decoration:none}
a.n:hover,a.q:hover{border-bottom:1px solid var(--link)}
sup{font-size:10px;line-height:0;color:var(--link);margin-left:1px;font-weight:400}
.harm,a.n.harm{color:var(--harm)}
a.n.harm{font-weight:600}
.cards{display:grid;grid-template-columns:1fr 1fr;gap:20px 40px}
.preview{background:#EEF1F4;border:1px solid var(--ink);padding:6px 10px;font-weight:600;max-width:none;margin:0 0 10px}
.glance{border-left:3px solid var(--ink);padding-left:14px;margin:0 0 18px}
.glance p{margin:0 0 3px;font-size:17px;max-width:none}
details.fold{font-size:15px;margin:8px 0}
.fold>summary{font-size:15px;font-weight:600}
.card{border-top:2px solid var(--ink);padding-top:8px}
.card h3{margin:0 0 2px}
.verdict{font-size:21px;line-height:1.3;font-weight:600;margin-bottom:14px}
.line{margin:0 0 2px}
.dots{display:flex;gap:18px;align-items:flex-start;margin-bottom:10px}
.dots>div:first-child{flex:none}
.notes p{margin-bottom:7px}
.human{border-left:3px solid var(--harm);padding-left:14px;max-width:70ch}
.human p{margin-bottom:4px;font-size:17px}
figure{margin:20px 0 28px}
figure h3{margin-top:0}
figcaption p{margin-bottom:6px}
svg{display:block;max-width:100%;height:auto}
.narrow{display:none}
.under{display:flex;gap:18px;flex-wrap:wrap;align-items:baseline;margin-top:4px}
.from{margin:0}
details{font-size:13px}
details[open]{flex-basis:100%}
summary{cursor:pointer;color:var(--link);padding:4px 0}
.pair{display:grid;grid-template-columns:1fr 1fr;gap:20px}
.scroll{overflow-x:auto;margin:10px 0 18px}
table{border-collapse:collapse;width:100%}
caption{text-align:left;padding-bottom:6px;max-width:min(68ch,calc(100vw - 40px))}
th,td{text-align:left;vertical-align:top;padding:5px 14px 5px 0}
td{font-size:15px;line-height:1.4}
thead th{border-bottom:1px solid var(--ink);font-weight:600}
.num{text-align:right}
tbody td:first-child{min-width:9em}
#annex td,#keys li,details td{font-size:13px}
#annex td{overflow-wrap:break-word}
#annex td:last-child{overflow-wrap:anywhere}
.keys{list-style:none;padding:0;max-width:none;columns:2;column-gap:32px}
.keys li{break-inside:avoid;overflow-wrap:anywhere;margin-bottom:5px}
li:target,:target>b{background:#EEF1F4}
footer{margin-top:36px;border-top:1px solid var(--line);padding-top:8px}
#what-happened>ol{max-width:none;columns:2;column-gap:40px}
#what-happened>ol li{break-inside:avoid}
@media (min-width:1100px){
.side{display:grid;grid-template-columns:300px 680px;column-gap:40px}
.side figcaption p{color:var(--second)}
}
@media (max-width:1087px){
.pair .wide{display:none}
.pair .narrow{display:block}
}
@media (max-width:760px){
#what-happened>ol{columns:1}
nav{gap:2px 10px}
main{padding:12px 16px 32px}
h2{margin-top:28px}
h1{font-size:21px}
.sub{font-size:15px}
.human p,.glance p{font-size:15px}
.verdict{font-size:21px}
.cards,.pair{grid-template-columns:1fr}
.wide{display:none}
.narrow{display:block}
.dots{flex-direction:column}
.keys{columns:1}
th,td,td .n{font-size:12px}
th,td{padding-right:6px}
tbody td:first-child{min-width:0}
#bottom-line td sup{display:block;line-height:1.3}
}
@media print{
.side{display:block}
#what-happened>ol{columns:2;font-size:9pt}
body{font-size:10.5pt;color:#000}
main{max-width:none;padding:0}
nav,details:not(.fold){display:none}
.fold::details-content{content-visibility:visible;display:block}
.fold>summary{list-style:none}
.preview{border-color:#000}
h1{font-size:17pt}
.sub{font-size:11pt}
.human p{font-size:10pt}
.card>p:not(.verdict){font-size:9pt}
.verdict{font-size:13pt}
.kicker,.note,.from,footer,.line,.notes,caption,th,td,#annex td,#keys li{font-size:8.5pt;color:#000}
h2{margin:12pt 0 6pt;font-size:14pt;break-after:avoid}
h3{break-after:avoid;font-size:11.5pt;margin-top:10pt}
figure,.card,.human,tr,blockquote{break-inside:avoid}
.cards{gap:10pt 18pt}
.dots{gap:10pt}
.dots svg{width:160px}
a.n{border-bottom:0}
.pair .wide{display:none}
.pair .narrow{display:block}
.band-80{fill:#000;fill-opacity:.2}
.band-50{fill:#000;fill-opacity:.4}
.scroll{overflow:visible}
tbody td:first-child{min-width:0}
}
`;

/** The foot of every printed page, with its number. */
export const pageRules = (foot: string): string =>
  `@page{margin:15mm 15mm 18mm;@bottom-left{content:${JSON.stringify(foot).replaceAll("<", "\\3c ")};font:8pt "Liberation Sans",sans-serif}@bottom-right{content:counter(page) " / " counter(pages);font:8pt "Liberation Sans",sans-serif}}`;
