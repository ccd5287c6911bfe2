// A form whose fields are controlled the way React controls them, in small:
// - events are heard at the root, not at the fields;
// - a text field's value is tracked through a property of the node itself, so a value that a script assigned through that
//   property makes no change event worth hearing (assigning through the prototype's setter does);
// - whatever the state does not hold is put back at the next frame. Files that came without a change event are dropped.
'use strict';

{
  const root = document.getElementById('app-5e1');
  const state = { claim: '', text: '', files: [], held: null, error: '', done: false };

  root.innerHTML = `
    <form class="_a8f3k_12" novalidate>
      <div class="_d7k2p_3"><label for=":r1a:">Claim number</label><input class="_d7k2p_7" id=":r1a:" name="claim" type="text" style="max-width:340px"></div>
      <div class="_d7k2p_3"><label for=":r1b:">Reason for the request</label><textarea class="_d7k2p_7" id=":r1b:" name="text" maxlength="2000" rows="6"></textarea>
        <div class="_d7k2p_12"><span></span><span id=":r1c:"></span></div></div>
      <div class="_d7k2p_3"><span class="_d7k2p_4">Attachment</span><p>One PDF, up to 10 MB.</p>
        <div class="_d7k2p_18"><input type="file" id=":r1d:" accept=".pdf"><label class="_w1y8e_10" for=":r1d:">Choose a file</label></div>
        <ul class="_f2j6l_3" aria-label="Attached file"></ul><p class="_d7k2p_15" role="alert" hidden></p></div>
      <div class="_w1y8e_16"><button class="_w1y8e_4" type="submit">Send request</button></div>
      <p role="status" style="margin-top:12px"></p>
    </form>`;

  const $ = (selector) => root.querySelector(selector);
  const input = $('input[type=file]');
  const fields = [$('input[type=text]'), $('textarea')];
  const native = (node) => Object.getOwnPropertyDescriptor(Object.getPrototypeOf(node), 'value');

  for (const node of fields) {
    const { get, set } = native(node);
    node.tracked = '';
    Object.defineProperty(node, 'value', { configurable: true, get() { return get.call(this); }, set(value) { this.tracked = String(value); set.call(this, value); } });
  }

  const render = () => {
    for (const node of fields) if (node.value !== state[node.name]) node.value = state[node.name];
    if (input.files.length && input.files !== state.held) input.value = '';
    $('#\\:r1c\\:').textContent = `${state.text.length.toLocaleString('en-US')} of 2,000`;
    const shown = state.files.map((file) => `${file.name}|${file.size}`).join();
    if ($('ul').dataset.shown !== shown) {
      $('ul').dataset.shown = shown;
      $('ul').replaceChildren(...state.files.map((file) => MH.row(file, () => { state.files = []; state.held = null; input.value = ''; render(); })));
    }
    $('[role=alert]').textContent = state.error;
    $('[role=alert]').hidden = !state.error;
    $('[role=status]').textContent = state.done ? 'Request sent. We answer within 30 days.' : '';
  };

  root.addEventListener('input', ({ target }) => {
    if (!fields.includes(target)) return;
    if (target.value !== target.tracked) { target.tracked = target.value; state[target.name] = target.value; }
    render();
  });

  root.addEventListener('change', ({ target }) => {
    if (target !== input) return;
    const [file] = input.files;
    state.error = file ? MH.refuse(file, ['.pdf'], 10 * 1024 * 1024) : '';
    state.files = file && !state.error ? [file] : [];
    state.held = state.files.length ? input.files : null;
    state.done = false;
    render();
  });

  root.addEventListener('submit', (event) => {
    event.preventDefault();
    state.error = state.files.length ? '' : 'Attach your letter first.';
    state.done = !state.error;
    render();
  });

  setInterval(render, 100);
}
