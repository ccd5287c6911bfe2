/** Puts files into an input the way a person's choice arrives: the list, then `input`, then `change`. */
export function choose(input: HTMLInputElement, files: readonly File[]): void {
  input.files = transferOf(files).files;
  input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

/**
 * Drops files on a zone, or on the nearest part of the page that takes them. A page says that it takes a drop by
 * cancelling `dragover` (HTML standard, drag-and-drop processing model); where nobody does, nothing is dropped.
 */
export function drop(zone: HTMLElement, files: readonly File[]): boolean {
  for (const element of partsOf(zone)) {
    const transfer = transferOf(files);
    drag('dragenter', element, transfer);
    if (drag('dragover', element, transfer)) {
      drag('drop', element, transfer);
      return true;
    }
    drag('dragleave', element, transfer);
  }
  return false;
}

/** Pastes files into a part of the page; false when the page does not react. */
export function paste(zone: HTMLElement, files: readonly File[]): boolean {
  if (zone.tabIndex >= 0) zone.focus({ preventScroll: true });
  return !zone.dispatchEvent(
    new ClipboardEvent('paste', { bubbles: true, cancelable: true, composed: true, clipboardData: transferOf(files) }),
  );
}

function transferOf(files: readonly File[]): DataTransfer {
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  return transfer;
}

/** The zone, what is inside and what stands beside it: its words may not be where it listens. */
function partsOf(zone: HTMLElement): HTMLElement[] {
  const inside = [...zone.querySelectorAll<HTMLElement>('*')].slice(0, 12);
  const beside = zone.parentElement ? ([...zone.parentElement.children].slice(0, 12) as HTMLElement[]) : [];
  return [...new Set([zone, ...inside, ...beside])].filter((element) => 'draggable' in element);
}

/** Sends one event of a drag; true when the page cancelled it. */
function drag(type: 'dragenter' | 'dragover' | 'dragleave' | 'drop', element: HTMLElement, transfer: DataTransfer): boolean {
  const box = element.getBoundingClientRect();
  return !element.dispatchEvent(
    new DragEvent(type, {
      bubbles: true,
      cancelable: type !== 'dragleave',
      composed: true,
      dataTransfer: transfer,
      clientX: box.left + box.width / 2,
      clientY: box.top + box.height / 2,
    }),
  );
}
