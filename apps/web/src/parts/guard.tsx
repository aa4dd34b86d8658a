/** Holds what breaks in one part of a page there: says so with a way out, and leaves the frame and the settings standing. */
import { Component, type ReactNode } from "react";
import { useWords } from "../state/use-words.ts";
import { STATE_WORDS } from "../words/states-words.ts";

const Broken = ({ what, onRetry }: { readonly what: string; readonly onRetry: () => void }) => {
  const t = useWords();
  return (
    <div className="trouble" role="alert">
      <p>{t(STATE_WORDS.broken, { what })}</p>
      <button type="button" onClick={onRetry}>
        {t(STATE_WORDS.retry)}
      </button>
    </div>
  );
};

interface Props {
  readonly children: ReactNode;
}

interface Held {
  readonly what: string | null;
}

/** Shows its children, or what broke in them. */
export class Guard extends Component<Props, Held> {
  override state: Held = { what: null };

  static getDerivedStateFromError(cause: unknown): Held {
    return { what: cause instanceof Error ? cause.message : String(cause) };
  }

  override render(): ReactNode {
    const { what } = this.state;
    return what === null ? this.props.children : <Broken what={what} onRetry={() => this.setState({ what: null })} />;
  }
}
