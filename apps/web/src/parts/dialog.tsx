/** A dialog of the browser's own: it holds the focus while it is open and gives it back to where it was. */
import { type ReactNode, useEffect, useRef } from "react";
import { useWords } from "../state/use-words.ts";
import { FRAME_WORDS } from "../words/frame-words.ts";

interface Props {
  readonly title: string;
  readonly id: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Opens when it comes on view. */
export const Dialog = ({ title, id, onClose, children }: Props) => {
  const place = useRef<HTMLDialogElement | null>(null);
  const t = useWords();
  useEffect(() => {
    const opener = document.activeElement;
    const element = place.current;
    element?.showModal();
    return () => {
      element?.close();
      if (opener instanceof HTMLElement) opener.focus();
    };
  }, []);
  return (
    <dialog ref={place} className="dialog" aria-labelledby={id} onClose={onClose}>
      <header>
        <h2 id={id}>{title}</h2>
        <button type="button" onClick={onClose}>
          {t(FRAME_WORDS.close)}
        </button>
      </header>
      {children}
    </dialog>
  );
};
