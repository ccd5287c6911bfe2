// Shows what was submitted, once.
'use strict';

{
  const sent = JSON.parse(sessionStorage.getItem('mh.dispute') || 'null');
  sessionStorage.removeItem('mh.dispute');
  if (sent) {
    document.getElementById('rc-1').textContent = sent.claim;
    document.getElementById('rc-2').append(...sent.files.map((text) => Object.assign(document.createElement('li'), { textContent: text })));
    document.getElementById('rc-0').hidden = false;
    document.getElementById('rc-3').hidden = true;
  }
}
