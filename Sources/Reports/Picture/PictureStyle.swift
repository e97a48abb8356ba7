/// The colours of a picture, in light and dark. A page that contains the picture may set the properties itself.
enum PictureStyle {
    static let element = """
        <style>
        .call-picture {
          --cp-paper: #fbfaf6; --cp-ink: #1f1c18; --cp-soft: #625b51; --cp-line: #ddd7cb; --cp-quiet: #b9b1a2;
          --cp-agent: #1d5793; --cp-customer: #1c6848; --cp-hold: #a8790f; --cp-tones: #0f7285; --cp-ivr: #7a4fb0;
          --cp-overlap: #c0392b; --cp-dead: #8c857a;
          font: 13px system-ui, "Segoe UI", "Helvetica Neue", "Noto Sans", "Liberation Sans", sans-serif;
        }
        @media (prefers-color-scheme: dark) {
          .call-picture {
            --cp-paper: #17181b; --cp-ink: #ece8e0; --cp-soft: #aaa498; --cp-line: #37383d; --cp-quiet: #66655f;
            --cp-agent: #8fbff6; --cp-customer: #74d3a4; --cp-hold: #efba5a; --cp-tones: #6cc7da; --cp-ivr: #c9abf7;
            --cp-overlap: #ff8b7a; --cp-dead: #86837b;
          }
        }
        .call-picture text { fill: var(--cp-ink); font-variant-numeric: tabular-nums; }
        .call-picture .name { font-size: 17px; font-weight: 600; }
        .call-picture .soft { fill: var(--cp-soft); }
        .call-picture .end { text-anchor: end; }
        .call-picture .middle { text-anchor: middle; }
        .call-picture .small { font-size: 11px; }
        .call-picture .strong { font-weight: 600; }
        .call-picture .paper { fill: var(--cp-paper); }
        .call-picture .line { stroke: var(--cp-line); stroke-width: 1; fill: none; }
        .call-picture .field { fill: var(--cp-line); opacity: .22; }
        .call-picture .peak { opacity: .38; }
        .call-picture .band { opacity: .13; }
        .call-picture .quiet { fill: var(--cp-quiet); }
        .call-picture .agent, .call-picture .voice1 { fill: var(--cp-agent); }
        .call-picture .customer, .call-picture .voice2 { fill: var(--cp-customer); }
        .call-picture .voice { fill: var(--cp-agent); }
        .call-picture .voice3 { fill: var(--cp-ivr); }
        .call-picture .hold { fill: var(--cp-hold); }
        .call-picture .tones { fill: var(--cp-tones); }
        .call-picture .ivr { fill: var(--cp-ivr); }
        .call-picture .overlap { fill: var(--cp-overlap); }
        .call-picture .silence { fill: var(--cp-quiet); opacity: .45; }
        .call-picture .dead { fill: var(--cp-dead); }
        .call-picture .deadair { fill: var(--cp-dead); fill-opacity: .12; stroke: var(--cp-dead); stroke-dasharray: 3 3; }
        .call-picture .cut { fill: var(--cp-overlap); stroke: var(--cp-paper); stroke-width: 1; }
        .call-picture .failed { fill: var(--cp-paper); stroke: var(--cp-overlap); stroke-width: 1.4; }
        </style>
        """
}
