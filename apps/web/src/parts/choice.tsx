/** A few choices in a row, one of them in force: radio buttons, so that arrows move between them. */
import { useId } from "react";

interface Props<T extends string> {
  readonly label: string;
  readonly options: readonly { readonly id: T; readonly label: string }[];
  readonly value: T;
  readonly onChoose: (id: T) => void;
}

export const Choice = <T extends string>({ label, options, value, onChoose }: Props<T>) => {
  const name = useId();
  return (
    <fieldset className="choice">
      <legend className="unseen">{label}</legend>
      {options.map(({ id, label: words }) => (
        <label key={id} className={id === value ? "chosen" : undefined}>
          <input type="radio" name={name} checked={id === value} onChange={() => onChoose(id)} />
          {words}
        </label>
      ))}
    </fieldset>
  );
};
