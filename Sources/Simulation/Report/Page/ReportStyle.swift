/// How the page looks: large letters, on a phone too; colours that the colour-blind can tell apart (M. Okabe, K. Ito,
/// 2008), light or dark as the reader's machine is set, always light on paper.
enum ReportStyle {
    /// The style sheet. It holds no character that would need an escape.
    static let sheet: StaticString = """

        :root {
          color-scheme: light dark;
          --paper: #fff; --ink: #1a1a1a; --faint: #595959; --rule: #d4d4d4; --panel: #f4f6f8;
          --solid: #0072b2; --open: #dbe7f0; --hatch: #8a5300; --hatch-ground: #f7d9a3;
          --broken: #a63d00; --broken-ground: #ffd9c2;
          --heat0: #eef4fa; --heat1: #cfe1f2; --heat2: #93c4e4; --heat3: #2b78b4; --heat4: #135a96; --heat5: #08306b;
        }
        @media screen and (prefers-color-scheme: dark) {
          :root {
            --paper: #14181c; --ink: #f0f0f0; --faint: #b8bec4; --rule: #454b52; --panel: #1e242a;
            --solid: #56b4e9; --open: #2f3d4a; --hatch: #f0c060; --hatch-ground: #5a4010;
            --broken: #ff9a5c; --broken-ground: #6b2a08;
          }
        }
        * { box-sizing: border-box; }
        body {
          margin: 0 auto; padding: 1rem; max-width: 78rem; background: var(--paper); color: var(--ink);
          font: 1.0625rem/1.5 system-ui, "Noto Sans", "Segoe UI", Roboto, Arial, sans-serif;
        }
        h1 { font-size: 1.9rem; line-height: 1.2; margin: 0.5rem 0; }
        h2 { font-size: 1.45rem; line-height: 1.25; margin: 0 0 0.5rem; }
        h3 { font-size: 1.15rem; margin: 0.5rem 0; padding-left: 0.6rem; border-left: 0.35rem solid var(--solid); }
        header p { margin: 0.2rem 0; overflow-wrap: anywhere; }
        h1, h2, h3, li, td, th { overflow-wrap: break-word; }
        nav { margin: 1rem 0; display: flex; flex-wrap: wrap; gap: 0.4rem 0.6rem; }
        nav a { padding: 0.35rem 0.7rem; border: 1px solid var(--rule); border-radius: 0.4rem; }
        a { color: inherit; }
        section { margin: 2.5rem 0; scroll-margin-top: 1rem; }
        .summary { background: var(--panel); padding: 1rem; border-radius: 0.6rem; margin-top: 1rem; }
        .summary ul { margin: 0 0 1rem; padding-left: 1.3rem; }
        .summary li { margin: 0.35rem 0; }
        .note, figcaption span, footer { color: var(--faint); }
        .note { max-width: 50rem; margin: 0 0 1rem; }
        .plan { columns: 2 30rem; column-gap: 2rem; }
        .plan > figure:only-child { column-span: all; }
        .summary .plan { columns: auto; }
        .plans { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1.5rem; }
        figure { margin: 0 0 1.5rem; min-width: 0; break-inside: avoid; }
        figcaption { margin-bottom: 0.5rem; }
        figcaption strong, figcaption span { display: block; }
        .scroll { overflow-x: auto; }
        :focus-visible { outline: 3px solid var(--solid); outline-offset: 2px; }
        svg { display: block; width: 100%; min-width: 32rem; max-width: 44rem; height: auto; }
        svg.patterns { position: absolute; min-width: 0; }
        text { fill: var(--ink); font-size: 14.5px; }
        .name { font-weight: 600; }
        .axis-title { fill: var(--faint); font-style: italic; }
        .grid { stroke: var(--rule); fill: none; }
        .solid { fill: var(--solid); }
        .area { fill: var(--solid); stroke: var(--solid); stroke-width: 0.8; }
        .open { fill: var(--open); stroke: var(--faint); stroke-width: 0.8; }
        .hatched { fill: url(#hatch); stroke: var(--hatch); stroke-width: 1; }
        .broken { fill: url(#cross); stroke: var(--broken); stroke-width: 1.5; }
        .hatch-ground { fill: var(--hatch-ground); } .hatch-stroke { fill: var(--hatch); }
        .cross-ground { fill: var(--broken-ground); } .cross-stroke { fill: var(--broken); }
        .heat-none { fill: none; stroke: var(--rule); }
        .heat0 { fill: var(--heat0); } .heat1 { fill: var(--heat1); } .heat2 { fill: var(--heat2); }
        .heat3 { fill: var(--heat3); } .heat4 { fill: var(--heat4); } .heat5 { fill: var(--heat5); }
        .cell0, .cell1, .cell2 { fill: #000; font-weight: 600; }
        .cell3, .cell4, .cell5 { fill: #fff; font-weight: 600; }
        summary { cursor: pointer; padding: 0.4rem 0; color: var(--faint); text-decoration: underline; }
        table { border-collapse: collapse; margin: 0.3rem 0; }
        .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
        th, td { text-align: left; vertical-align: top; padding: 0.3rem 0.9rem 0.3rem 0; border-bottom: 1px solid var(--rule); }
        th[scope=row] { font-weight: 500; }
        .word { min-width: 9rem; }
        .summary td.word { min-width: 20rem; }
        .summary .scroll { margin-bottom: 1.2rem; }
        dl { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 9.5rem), 1fr)); gap: 0.6rem; margin: 0; }
        dl div { background: var(--paper); border: 1px solid var(--rule); border-radius: 0.4rem; padding: 0.5rem 0.8rem;
          display: flex; flex-direction: column; justify-content: space-between; }
        dt { color: var(--faint); font-size: 0.95rem; line-height: 1.3; }
        dd { margin: 0.2rem 0 0; font-size: 1.35rem; font-weight: 600; font-variant-numeric: tabular-nums; }
        .number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
        th.number { white-space: normal; min-width: 5rem; max-width: 12rem; }
        @media (min-width: 64rem) {
          .plans { grid-template-columns: repeat(2, minmax(0, 1fr)); }
          .plans.stacked { grid-template-columns: minmax(0, 1fr); }
          dl { grid-template-columns: repeat(5, 1fr); }
        }
        @media print {
          body { max-width: none; padding: 0; font-size: 10.5pt; }
          nav, details { display: none; }
          svg { min-width: 0; }
          .plan { columns: 2; column-gap: 1rem; }
          .plans { grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 1rem; }
          .plans.stacked { grid-template-columns: minmax(0, 1fr); }
          .summary .plan { columns: auto; }
          dl { grid-template-columns: repeat(5, 1fr); }
          dd { font-size: 1.1rem; }
          .scroll { overflow: visible; }
          figure { margin-bottom: 0.8rem; }
          h2, h3, .note, figcaption { break-after: avoid; }
          section { break-inside: avoid; }
          .summary { break-inside: auto; }
          tr, li { break-inside: avoid; }
          table { font-size: 9.5pt; }
          section { margin: 1.2rem 0; }
          * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
        }

        """
}
