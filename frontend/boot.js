// Starts the page. A file of its own, because the server forbids scripts inside the page (content security policy).
// The names of the two files change with each build; Trunk writes them into the page (Trunk.toml, pattern_script).

const { script, wasm } = document.querySelector('meta[name="weft-page"]').dataset;

try {
  const { default: init } = await import(script);
  await init({ module_or_path: wasm });
} catch (error) {
  console.error(error);
  // Still there only if the app did not come to show anything. There are no texts in other languages at this point.
  const boot = document.getElementById("boot");
  const message = document.createElement("p");
  message.textContent = "Weft could not start. Please check the connection and load the page again.";
  const details = document.createElement("p");
  details.textContent = String(error);
  boot?.append(message, details);
}
