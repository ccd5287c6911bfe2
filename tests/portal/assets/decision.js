// <mh-decision>: the decision panel, in an open shadow root with styles of its own.
'use strict';

const PHRASES = {
  PLAN_QL: 'Your plan covers up to 9 tablets of this drug every 30 days. This fill was for 18 tablets, which is more than the plan allows.',
  QL_ASK: 'Your prescriber can ask for a quantity limit exception. You can also appeal within 180 days: fax (207) 555-0168, Pharmacy Appeals.',
};

customElements.define('mh-decision', class extends HTMLElement {
  connectedCallback() {
    const source = this.ownerDocument.getElementById(this.dataset.of);
    const data = JSON.parse(source ? source.textContent : '{"msg":[]}');
    const root = this.shadowRoot || this.attachShadow({ mode: 'open' });
    root.innerHTML = `
      <style>
        section { background: #fff; border: 1px solid #dbe3e9; border-left: 4px solid #a8321f; border-radius: 12px; padding: 22px 24px; margin-bottom: 20px; box-shadow: 0 1px 2px rgba(15,53,80,.06), 0 4px 16px rgba(15,53,80,.05); }
        h2 { font-size: 1.125rem; margin: 0 0 14px; letter-spacing: -.01em; }
        p { margin: 0 0 12px; max-width: 68ch; }
        ul { list-style: none; display: flex; gap: 6px 26px; flex-wrap: wrap; padding: 0; margin: 0; font-size: .95rem; }
        i { font-style: normal; color: #5f7282; margin-right: 6px; } b { font-weight: 600; }
      </style>
      <section>
        <h2>Why did we deny this prescription?</h2>
        <p></p><p></p>
        <ul><li><i>Reject code</i><b></b></li><li><i>Adjustment reason</i><b></b></li></ul>
      </section>`;
    root.querySelectorAll('p').forEach((p, i) => { p.textContent = PHRASES[data.msg[i]] || ''; });
    const codes = root.querySelectorAll('b');
    codes[0].textContent = data.rej || '';
    codes[1].textContent = data.adj || '';
  }
});
