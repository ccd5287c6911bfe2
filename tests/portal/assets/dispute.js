// The dispute form: counts characters, lists the files that its input holds, and goes on only when Submit is pressed.
'use strict';

{
  const form = document.querySelector('form[action]');
  const [claim, reason, contact] = form.querySelectorAll('select, textarea, input[type=text]');
  const input = form.querySelector('input[type=file]');
  const list = form.querySelector('ul');
  const [fileError, formError] = form.querySelectorAll('[role=alert]');
  const left = form.querySelector('[aria-live]');
  const accept = input.accept.split(',');
  const LIMIT = 10 * 1024 * 1024;

  const tell = (node, text) => { node.textContent = text; node.hidden = !text; };

  const keep = (files) => {
    const held = new DataTransfer();
    files.forEach((file) => held.items.add(file));
    input.files = held.files;
  };

  const show = () => {
    const errors = [];
    const good = [...input.files].filter((file) => {
      const error = MH.refuse(file, accept, LIMIT);
      if (error) errors.push(error);
      return !error;
    });
    if (good.length !== input.files.length) keep(good);
    // Two events tell of one choice (input, then change); the message of the first stays until the next choice.
    if (errors.length) tell(fileError, errors.join(' '));
    else if (good.length && !show.again) tell(fileError, '');
    show.again = errors.length > 0;
    list.replaceChildren(...good.map((file) => MH.row(file, () => { keep(good.filter((other) => other !== file)); show(); })));
  };

  input.addEventListener('input', show);
  input.addEventListener('change', show);

  reason.addEventListener('input', () => {
    left.textContent = `${(reason.maxLength - reason.value.length).toLocaleString('en-US')} characters left`;
  });

  form.addEventListener('input', () => tell(formError, ''));

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (!claim.value) return tell(formError, 'Choose the claim you dispute.');
    if (!reason.value.trim() && !input.files.length) return tell(formError, 'Tell us why, or attach a letter.');
    tell(formError, '');
    sessionStorage.setItem('mh.dispute', JSON.stringify({
      claim: claim.selectedOptions[0].textContent.split(',')[0], contact: contact.value.trim(), files: [...input.files].map((file) => `${file.name}, ${MH.size(file.size)}`),
    }));
    window.top.location.href = new URL(form.getAttribute('action'), location.href).href;
    return undefined;
  });
}
