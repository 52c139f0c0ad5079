/** How every document looks. Margin boxes repeat on each page: reading programs skip them, people see them. */
export const pageStyle = ({ accent }: { accent: string }): string => `
@page {
  size: A4; margin: 30mm 20mm 32mm 25mm;
  font-family: Inter; font-size: 8pt; color: #333;
}
body { margin: 0; font: 400 10.5pt/1.5 Inter; color: #111; font-variant-numeric: tabular-nums; }
.letterhead { border-bottom: 1.5pt solid ${accent}; margin-bottom: 8mm; padding-bottom: 3mm; }
.letterhead strong { display: block; font-size: 13pt; font-weight: 600; color: ${accent}; }
.letterhead span { font-size: 9pt; color: #444; }
h1 { font-size: 14pt; font-weight: 600; line-height: 1.3; margin: 0 0 6mm; break-after: avoid; }
h2 { font-size: 11.5pt; font-weight: 600; margin: 6mm 0 2mm; break-after: avoid; }
p { margin: 0 0 3mm; orphans: 3; widows: 3; }
table { width: 100%; border-collapse: collapse; margin: 0 0 4mm; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { text-align: left; vertical-align: top; padding: 1.5mm 2mm; border-bottom: 0.5pt solid #bbb; overflow-wrap: anywhere; }
th { font-weight: 600; }
p, li, dd { overflow-wrap: anywhere; }
.signature { break-inside: avoid; margin: 12mm 0 0 auto; width: 75mm; text-align: center; }
.signature .space { height: 22mm; }
`;
