// One real server with a company of its own, on a free port and in a folder that is deleted afterwards.
import { type ChildProcess, execFile, spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

/** The first employee of every test company, who may do everything. */
export const ADMIN = { login: "admin@example.com", password: "correct horse battery staple" };

const PROGRAM = process.env.WEFT_PROGRAM ?? fileURLToPath(new URL("../../target/debug/weft", import.meta.url));
const START_MS = 30_000;
const STOP_MS = 10_000;

/** A running server. */
export interface Weft {
  /** `http://127.0.0.1:PORT` */
  url: string;
  /** The data folder, for tests that call the program beside the server. */
  data: string;
  /** Runs `weft ARGS… --data FOLDER` and returns what it prints. */
  run(...args: string[]): Promise<string>;
  /** What the server has printed so far. */
  log(): string;
  stop(): Promise<void>;
}

/** Makes a company and serves it; or serves a folder without one, whose page is that of the first run. */
export async function startWeft({ company = true } = {}): Promise<Weft> {
  const folder = await mkdtemp(join(tmpdir(), "weft-e2e-"));
  const data = join(folder, "data");
  const passwordFile = join(folder, "password");
  await writeFile(passwordFile, ADMIN.password, { mode: 0o600 });
  const run = async (...args: string[]) => (await promisify(execFile)(PROGRAM, [...args, "--data", data])).stdout;
  try {
    if (company) {
      await run(
        "init",
        ...["--company", "Acme", "--currency", "USD", "--locale", "en"],
        ...["--admin", ADMIN.login, "--password-file", passwordFile],
      );
    }
    const server = spawn(PROGRAM, ["serve", "--data", data, "--listen", "127.0.0.1:0"], { stdio: ["ignore", "pipe", "pipe"] });
    const { url, log } = await listening(server);
    const stop = async () => {
      await end(server);
      await rm(folder, { recursive: true, force: true });
    };
    return { url, data, run, log, stop };
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

/** Waits for the line `listening on http://127.0.0.1:PORT`. */
function listening(server: ChildProcess): Promise<{ url: string; log: () => string }> {
  let printed = "";
  return new Promise((resolve, reject) => {
    const fail = (reason: string) => {
      server.kill("SIGKILL");
      reject(new Error(`the server ${reason}; it printed:\n${printed}`));
    };
    const patience = setTimeout(() => fail(`did not listen within ${START_MS / 1000} seconds`), START_MS);
    const read = (chunk: Buffer) => {
      printed += chunk.toString();
      const url = /listening on (http:\/\/[\d.]+:\d+)/.exec(printed)?.[1];
      if (url) {
        clearTimeout(patience);
        resolve({ url, log: () => printed });
      }
    };
    server.stdout?.on("data", read);
    server.stderr?.on("data", read);
    server.once("error", (error) => fail(`could not be started (${error.message})`));
    server.once("exit", (code) => {
      clearTimeout(patience);
      fail(`ended with code ${code}`);
    });
  });
}

/** Asks the server to end, and makes it end when it does not. */
async function end(server: ChildProcess) {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = new Promise((resolve) => server.once("exit", resolve));
  server.kill("SIGTERM");
  const patience = setTimeout(() => server.kill("SIGKILL"), STOP_MS);
  await ended;
  clearTimeout(patience);
}
