// Helpers for the upload pages: sizes, rules, and one row of the list of attached files.
'use strict';

const MH = {};

MH.size = (bytes) => (bytes < 1024 ? `${bytes} B` : bytes < 1048576 ? `${(bytes / 1024).toFixed(0)} KB` : `${(bytes / 1048576).toFixed(1)} MB`);

/** Says what is wrong with a file, or '' when it may be attached. */
MH.refuse = (file, accept, maxBytes, minBytes = 0) => {
  const name = file.name.toLowerCase();
  if (accept.length && !accept.some((ending) => name.endsWith(ending))) return `${file.name} is not one of the accepted file types.`;
  if (file.size > maxBytes) return `${file.name} is larger than ${MH.size(maxBytes).replace('.0', '')}.`;
  if (file.size < minBytes) return `${file.name} is smaller than ${MH.size(minBytes)}.`;
  return '';
};

MH.row = (file, onRemove) => {
  const li = document.createElement('li');
  li.className = '_f2j6l_5';
  li.innerHTML = '<svg width="20" height="20" viewBox="0 0 20 20" fill="none" stroke="currentColor" stroke-width="1.6" aria-hidden="true"><path d="M5 2.5h6.5L15.5 7v10.5h-10.5z"/><path d="M11.5 2.5V7h4"/></svg><span></span><small></small><button type="button">Remove</button>';
  li.querySelector('span').textContent = file.name;
  li.querySelector('small').textContent = MH.size(file.size);
  const button = li.querySelector('button');
  button.setAttribute('aria-label', `Remove ${file.name}`);
  button.addEventListener('click', onRemove);
  return li;
};
