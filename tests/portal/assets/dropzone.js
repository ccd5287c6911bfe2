// The drop zone: files come by dropping, or through a hidden input behind the button. Each choice adds to the list.
'use strict';

{
  const zone = document.getElementById('dz-a91');
  const input = zone.querySelector('input');
  const list = document.getElementById('dz-l3');
  const alertLine = document.getElementById('dz-e5');
  const send = document.getElementById('dz-s8');
  const status = document.getElementById('dz-o2');
  const ENDINGS = ['.pdf', '.docx', '.tif', '.tiff', '.jpg', '.jpeg'];
  let files = [];

  const draw = () => {
    list.replaceChildren(...files.map((file) => MH.row(file, () => { files = files.filter((other) => other !== file); draw(); })));
    send.disabled = !files.length;
  };

  const add = (more) => {
    const errors = [];
    for (const file of more) {
      const error = MH.refuse(file, ENDINGS, 60 * 1024 * 1024, 3 * 1024) || (files.length >= 10 ? 'No more than 10 files.' : '');
      if (error) errors.push(error);
      else files.push(file);
    }
    alertLine.textContent = errors.join(' ');
    alertLine.hidden = !errors.length;
    status.textContent = '';
    draw();
  };

  zone.querySelector('button').addEventListener('click', () => input.click());
  input.addEventListener('change', () => { add([...input.files]); input.value = ''; });
  zone.addEventListener('dragenter', (event) => { event.preventDefault(); zone.classList.add('over'); });
  zone.addEventListener('dragover', (event) => { event.preventDefault(); event.dataTransfer.dropEffect = 'copy'; });
  zone.addEventListener('dragleave', (event) => { if (!zone.contains(event.relatedTarget)) zone.classList.remove('over'); });
  zone.addEventListener('drop', (event) => { event.preventDefault(); zone.classList.remove('over'); add([...event.dataTransfer.files]); });
  send.addEventListener('click', () => { files = []; draw(); status.textContent = 'Sent. A reviewer will see the records within one business day.'; });
}
