// Shared behaviour: the member switcher and the accordion.
'use strict';

document.addEventListener('click', (event) => {
  const button = event.target.closest('[aria-controls]');
  if (!button) return;
  const panel = document.getElementById(button.getAttribute('aria-controls'));
  if (!panel) return;
  const open = button.getAttribute('aria-expanded') !== 'true';
  button.setAttribute('aria-expanded', String(open));
  panel.hidden = !open;
});
