/** Numbers of a published model beside ours, from the law that a dial is part of; those that differ come first. */
import type { ReplicaFact } from "../facts/record.ts";
import { useWords } from "../state/use-words.ts";
import { DRAWER_WORDS } from "../words/panel-words.ts";

const MOST = 6;

export const DrawerReplicas = ({ rows }: { readonly rows: readonly ReplicaFact[] }) => {
  const t = useWords();
  const models = [...new Set(rows.map(({ model }) => model))];
  return models.map((model) => {
    const own = rows.filter((row) => row.model === model);
    const differ = own.filter(({ pass }) => !pass).length;
    return (
      <div className="scroll" key={model}>
        <table lang="en">
          <caption>{t(DRAWER_WORDS.replicaCaption, { model, of: own.length, differ })}</caption>
          <thead>
            <tr>
              {t(DRAWER_WORDS.replicas)
                .split("|")
                .map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              <th scope="col">
                <span className="unseen">✓</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {own.slice(0, MOST).map((row) => (
              <tr key={row.id}>
                <td className="number">{row.published}</td>
                <td className="number">{row.ours}</td>
                <td className="number">{row.tolerance}</td>
                <td>
                  {row.quantity} ({row.source})
                </td>
                <td>{t(row.pass ? DRAWER_WORDS.agrees : DRAWER_WORDS.off)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    );
  });
};
