/** `serve`: the app in the browser, from this machine, without an account or a network. */
import { Command, Option } from "commander";
import { InputError } from "inflow";
import { appFolder, appServer, listen } from "../app-server.ts";
import { openFile } from "../open-file.ts";
import { wholeFrom } from "../settings.ts";
import { print, printJson } from "../terminal.ts";

interface Options {
  readonly port: number;
  readonly host: string;
  readonly open: boolean;
  readonly json?: boolean;
}

const PORT = 4680;

const refuse = (place: string, what: string, why: string, fix: string): never => {
  throw new InputError([{ file: "serve", place, what, why, fix }]);
};

const serve = async ({ port, host, open, json }: Options): Promise<void> => {
  const folder = appFolder();
  if (folder === null)
    return refuse("app", "The app was not built.", "Its files lie beside the command.", "Run: npm run build");
  const server = appServer(folder);
  const address = await listen(server, port, host).catch((cause: NodeJS.ErrnoException) =>
    refuse(
      cause.code === "EADDRINUSE" || cause.code === "EACCES" ? "--port" : "--host",
      `Nothing can listen at ${host}, port ${port} (${cause.code ?? cause.message}).`,
      "Another program may have the port, or the address is not one of this machine.",
      "Give another with --port, or 0 for any that is free.",
    ),
  );
  if (json) printJson({ address, folder });
  else
    print(
      `Inflow is open at ${address} (Ctrl C ends it). Everything is computed in your browser; nothing leaves this machine.`,
    );
  if (open) openFile(address);
  await new Promise<void>((resolve) => {
    const end = (): void => {
      server.closeAllConnections();
      server.close(() => resolve());
    };
    process.once("SIGINT", end);
    process.once("SIGTERM", end);
  });
};

export const serveVerb = (): Command =>
  new Command("serve")
    .description("Open the app in the browser: the question, the answer, the levers and the map, live.")
    .addOption(
      new Option("--port <n>", "port to listen at; 0 for any that is free")
        .argParser(wholeFrom(0, 65_535))
        .default(PORT),
    )
    .addOption(new Option("--host <address>", "address to listen at").default("127.0.0.1"))
    .addOption(new Option("--json", "print address and folder as one JSON object"))
    .option("--no-open", "do not open a browser")
    .addHelpText("after", "\nJSON (--json): address, folder\n\nExample:\n  inflow serve --port 0\n")
    .action(serve);
