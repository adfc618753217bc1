// The texts of the product as the tests know them: app/texts/<language>/*.ftl.
import { readFileSync, readdirSync } from "node:fs";
import type { Lang } from "./data";

const folder = new URL("../../app/texts/", import.meta.url);

/** Every message and attribute of a language that is plain text, without arguments or variants. */
export function plainTexts(lang: Lang): Map<string, string> {
  const texts = new Map<string, string>();
  for (const file of readdirSync(new URL(`${lang}/`, folder)).filter((name) => name.endsWith(".ftl"))) {
    let message = "";
    for (const line of readFileSync(new URL(`${lang}/${file}`, folder), "utf8").split("\n")) {
      const [, name, value] = /^([a-z][\w-]*) = (.+)$/.exec(line) ?? [];
      const [, attribute, of] = /^ {4}\.([\w-]+) = (.+)$/.exec(line) ?? [];
      if (name) message = name;
      if (name && !value!.includes("{")) texts.set(name, value!.trim());
      if (attribute && !of!.includes("{")) texts.set(`${message}.${attribute}`, of!.trim());
    }
  }
  return texts;
}

/** Texts that nobody should read who uses another language: the English ones which are not that language's words as well. */
export function englishOnly(lang: Lang): Set<string> {
  const own = new Set(plainTexts(lang).values());
  return new Set([...plainTexts("en").values()].filter((text) => !own.has(text)));
}
