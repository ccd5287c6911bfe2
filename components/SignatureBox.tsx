import { type PointerEvent, type ReactNode, useRef, useState } from 'react';
import type { Signature } from '@/lib/letter/details';
import { longDate } from '@/lib/plan/calendar';
import { words } from '@/lib/words';
import { Notice } from './Notice';
import { cut, drawStrokes, type SignaturePicture, type Stroke, takeInk, writeName } from './signature-picture';

interface SignatureBoxProps {
  signature: Signature | null;
  /** Whose signature it is, as far as known: what is typed to begin with. */
  name: string;
  onUse: (picture: SignaturePicture, by: Signature['by']) => void;
  onRemove: () => void;
}

const WAYS = ['draw', 'type', 'picture'] as const;
type Way = (typeof WAYS)[number];

/** A signature made on this device: drawn, typed, or a picture of one. */
export function SignatureBox({ signature, name, onUse, onRemove }: SignatureBoxProps) {
  const [way, setWay] = useState<Way>('draw');
  const said = words.letter.sign;
  if (signature) {
    return (
      <div className="stack-tight">
        <img className="signature" src={`data:image/png;base64,${signature.png}`} alt={said.alt(name)} />
        <p className="small">{said.signed(longDate(signature.on))}</p>
        <p>
          <button type="button" onClick={onRemove}>
            {said.remove}
          </button>
        </p>
      </div>
    );
  }
  return (
    <div className="stack">
      <p className="small">{said.lead}</p>
      <fieldset className="stack-tight plain-set">
        <legend className="label">{said.how}</legend>
        <div className="row">
          {WAYS.map((one) => (
            <label key={one} className="choice">
              <input type="radio" name="sign-way" checked={way === one} onChange={() => setWay(one)} /> {said[one]}
            </label>
          ))}
        </div>
      </fieldset>
      {way === 'draw' && <Draw onUse={(picture) => onUse(picture, 'drawn')} />}
      {way === 'type' && <Type name={name} onUse={(picture) => onUse(picture, 'typed')} />}
      {way === 'picture' && <Picture onUse={(picture) => onUse(picture, 'picture')} />}
    </div>
  );
}

interface WayProps {
  onUse: (picture: SignaturePicture) => void;
}

const SIZE = { width: 720, height: 220 };

function Draw({ onUse }: WayProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const strokes = useRef<Stroke[]>([]);
  const [empty, setEmpty] = useState(false);
  const said = words.letter.sign;
  const point = (event: PointerEvent<HTMLCanvasElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    return { x: ((event.clientX - box.left) / box.width) * SIZE.width, y: ((event.clientY - box.top) / box.height) * SIZE.height };
  };
  const paint = () => canvas.current && drawStrokes(canvas.current, strokes.current);
  const use = () => {
    const picture = canvas.current && cut(canvas.current);
    setEmpty(!picture);
    if (picture) onUse(picture);
  };
  return (
    <div className="stack-tight">
      <canvas
        ref={canvas}
        {...SIZE}
        className="pad"
        role="img"
        aria-label={said.canvas}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          strokes.current.push([point(event)]);
          paint();
        }}
        onPointerMove={(event) => {
          if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
          strokes.current.at(-1)?.push(point(event));
          paint();
        }}
      />
      <p className="small soft">{said.canvasHelp}</p>
      <Use empty={empty} onUse={use}>
        <button
          type="button"
          onClick={() => {
            strokes.current = [];
            paint();
          }}
        >
          {said.clear}
        </button>
      </Use>
    </div>
  );
}

function Type({ name, onUse }: WayProps & { name: string }) {
  const [text, setText] = useState(name);
  const [empty, setEmpty] = useState(false);
  const picture = writeName(text);
  return (
    <div className="stack-tight">
      <label htmlFor="sign-name">{words.letter.sign.name}</label>
      <input id="sign-name" value={text} onChange={(event) => setText(event.target.value)} />
      {picture && <img className="signature" src={`data:image/png;base64,${picture.png}`} alt={words.letter.sign.alt(text)} />}
      <Use
        empty={empty}
        onUse={() => {
          setEmpty(!picture);
          if (picture) onUse(picture);
        }}
      />
    </div>
  );
}

function Picture({ onUse }: WayProps) {
  const [failed, setFailed] = useState(false);
  const said = words.letter.sign;
  const take = async (file: File | undefined) => {
    const picture = file ? await takeInk(file) : null;
    setFailed(!picture);
    if (picture) onUse(picture);
  };
  return (
    <div className="stack-tight">
      <label htmlFor="sign-file">{said.file}</label>
      <input
        id="sign-file"
        type="file"
        accept="image/png,image/jpeg"
        aria-describedby="sign-file-help"
        onChange={(event) => void take(event.target.files?.[0])}
      />
      <p id="sign-file-help" className="small soft">
        {said.fileHelp}
      </p>
      {failed && (
        <Notice tone="bad" live>
          <p>{said.unreadable}</p>
        </Notice>
      )}
    </div>
  );
}

function Use({ empty, onUse, children }: { empty: boolean; onUse: () => void; children?: ReactNode }) {
  return (
    <>
      <div className="row">
        <button type="button" onClick={onUse}>
          {words.letter.sign.use}
        </button>
        {children}
      </div>
      <p role="status" className="small caution">
        {empty ? words.letter.sign.empty : ''}
      </p>
    </>
  );
}
