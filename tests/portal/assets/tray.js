// <mh-tray>: keeps files in its own list and draws itself anew after every change, file input included.
'use strict';

customElements.define('mh-tray', class extends HTMLElement {
  #files = [];

  #error = '';

  #sent = false;

  connectedCallback() {
    if (!this.shadowRoot) this.attachShadow({ mode: 'open' });
    this.#draw();
  }

  #add(files) {
    const accept = this.getAttribute('accept').split(',');
    this.#error = '';
    for (const file of files) {
      const error = MH.refuse(file, accept, 10 * 1024 * 1024) || (this.#files.length >= Number(this.getAttribute('most')) ? 'That is as many files as we can take at once.' : '');
      if (error) this.#error = error;
      else if (!this.#files.some((other) => other.name === file.name && other.size === file.size)) this.#files.push(file);
    }
    this.#sent = false;
    this.#draw();
  }

  #draw() {
    this.shadowRoot.innerHTML = `
      <link rel="stylesheet" href="assets/portal.css">
      <section class="_a8f3k_12">
        <h2>Add documents</h2>
        <div class="_d7k2p_3"><p>Up to ${this.getAttribute('most')} files: PDF, Word, TIF, JPG or PNG, 10 MB each.</p>
          <div class="_d7k2p_18"><input type="file" id="u" multiple accept="${this.getAttribute('accept')}"><label class="_w1y8e_10" for="u">Add files</label></div>
          <ul class="_f2j6l_3" aria-label="Attached files"></ul>
          <p class="_d7k2p_15" role="alert"></p>
        </div>
        <button class="_w1y8e_4" type="button" id="s">Send documents</button>
        <p role="status" style="margin-top:12px"></p>
      </section>`;
    const $ = (selector) => this.shadowRoot.querySelector(selector);
    $('ul').append(...this.#files.map((file) => MH.row(file, () => { this.#files = this.#files.filter((other) => other !== file); this.#draw(); })));
    $('[role=alert]').textContent = this.#error;
    $('[role=alert]').hidden = !this.#error;
    $('[role=status]').textContent = this.#sent ? 'Sent. We will match your documents to your claim.' : '';
    $('#s').disabled = !this.#files.length;
    $('#s').addEventListener('click', () => { this.#files = []; this.#sent = true; this.#draw(); });
    $('#u').addEventListener('change', (event) => this.#add([...event.target.files]));
  }
});
