"use strict";
(() => {
  const WAIT = 300; // milliseconds without a change, after which the document is sent
  const of = (id) => document.getElementById(id);
  const form = of("form");
  const source = of("source");
  const EXAMPLE = `<title>Rain over the valley | The Valley Post</title>
<nav><ul><li><a href="/">Home</a><li><a href="/weather">Weather</a><li><a href="/sport">Sport</a></ul></nav>
<article>
<h1>Rain over the valley</h1>
<p class="byline">By Ann Lee, 2 November 2026</p>
<figure><img src="bridge.jpg"><figcaption>The bridge on Monday. Photo: Jo Doe/Reuters</figcaption></figure>
<p>It rained in the whole of the valley on Monday, and nobody went out of doors, the mayor told reporters.</p>
<p>The ferries ran all day, and <a href="/bridge">the bridge</a> over the river stayed open until late in the night.</p>
<p>Read more: <a href="/umbrellas">Ten umbrellas for a wet autumn</a></p>
<p>On Tuesday the rain is expected to stop, and the schools of the valley will be open again, she said.</p>
</article>
<aside><h3>Sign up for our newsletter</h3><p>The news of the valley in your inbox, every morning.</p></aside>
<footer>© The Valley Post</footer>`;

  let file = null; // a document that is no UTF-8: it is sent as the bytes that it is
  let running = null; // the request that is under way
  let timer = 0;

  const ticked = (name, is) => [...form.querySelectorAll(`[name=${name}]`)].filter((box) => box.checked === is).map((box) => box.value);
  const options = () => ({
    ...(of("kind").value && { kind: of("kind").value }),
    ...(of("url").value.trim() && { url: of("url").value.trim() }),
    favor: of("favor").value,
    as_: of("as_").value,
    include: ticked("include", true),
    without: ticked("cleaner", false),
    title: of("title").checked,
    report: true,
  });
  const request = () => {
    const asked = options();
    if (!file) return ["/clean", { "Content-Type": "application/json" }, JSON.stringify({ source: source.value, ...asked })];
    return [`/clean?${new URLSearchParams(asked)}`, { "Content-Type": "application/octet-stream" }, file];
  };

  const pause = (seconds, signal) => new Promise((resolve, reject) => {
    const later = setTimeout(resolve, seconds * 1000);
    signal.addEventListener("abort", () => { clearTimeout(later); reject(signal.reason); });
  });
  const ask = async (signal) => {
    const [address, headers, body] = request();
    for (;;) {
      const response = await fetch(address, { method: "POST", headers, body, signal });
      if (response.status === 503 && response.headers.has("Retry-After")) {
        await pause(Number(response.headers.get("Retry-After")) || 1, signal);
        continue;
      }
      const told = await response.json();
      if (!response.ok) throw new Error(told.error);
      return told;
    }
  };

  const clean = async () => {
    if (running) running.abort();
    const own = running = new AbortController();
    if (!file && !source.value.trim()) {
      show(null);
      return say("Nothing to clean yet.");
    }
    of("made").classList.add("stale");
    try {
      const began = performance.now();
      const told = await ask(own.signal);
      if (own !== running) return;
      show(told);
      say(summary(told, performance.now() - began));
    } catch (error) {
      if (own !== running || error.name === "AbortError") return;
      show(null);
      say("", error instanceof TypeError ? "The server cannot be reached: is it still running?" : error.message);
    }
  };
  const summary = (told, milliseconds) => {
    const count = (number) => number.toLocaleString("en");
    return `${count(told.kept_characters)} of ${count(told.characters)} characters kept, in ${count(Math.round(milliseconds))} ms.`;
  };
  const say = (status, error = "") => {
    of("status").textContent = status;
    of("error").textContent = error;
    of("error").hidden = !error;
  };
  const show = (told) => {
    of("made").classList.remove("stale");
    of("made").hidden = !told;
    of("copied").textContent = "";
    if (!told) return;
    of("report").srcdoc = told.report;
    of("body").textContent = told.text;
    of("metadata").replaceChildren(...Object.entries({ title: told.title, ...told.metadata }).map(([name, value]) => {
      const row = document.createElement("div");
      for (const [tag, text] of [["dt", name.replaceAll("_", " ")], ["dd", Array.isArray(value) ? value.join(", ") : String(value ?? "none")]]) {
        row.appendChild(document.createElement(tag)).textContent = text;
      }
      return row;
    }));
  };

  const soon = (wait = WAIT) => {
    clearTimeout(timer);
    timer = setTimeout(clean, wait);
  };
  const take = (text, own = null) => {
    file = own;
    source.value = text;
    of("file-note").hidden = !own;
    of("file-note").textContent = own ? `${own.name}, ${own.size.toLocaleString("en")} bytes, is sent as it is: it is no UTF-8.` : "";
    soon(0);
  };
  const open = async (chosen) => {
    if (!chosen) return;
    const bytes = await chosen.arrayBuffer();
    try {
      take(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    } catch {
      take("", chosen);
    }
  };

  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", (event) => {
    if (event.target === source && file) take(source.value);
    if (event.target.matches("textarea, [type=url]")) soon();
  });
  form.addEventListener("change", (event) => {
    if (event.target.matches("select, [type=checkbox]")) soon(0);
  });
  of("file").addEventListener("change", () => open(of("file").files[0]));
  of("example").addEventListener("click", () => { of("file").value = ""; take(EXAMPLE); });
  of("clear").addEventListener("click", () => { of("file").value = ""; take(""); source.focus(); });
  of("copy").hidden = !navigator.clipboard;
  of("copy").addEventListener("click", async () => {
    await navigator.clipboard.writeText(of("body").textContent);
    of("copied").textContent = "Copied.";
  });

  document.addEventListener("dragover", (event) => {
    event.preventDefault();
    document.body.classList.add("dropping");
  });
  document.addEventListener("dragleave", (event) => { if (!event.relatedTarget) document.body.classList.remove("dropping"); });
  document.addEventListener("drop", (event) => {
    document.body.classList.remove("dropping");
    const dropped = event.dataTransfer.files[0];
    if (!dropped && event.target === source) return; // a text, which the browser puts there
    event.preventDefault();
    if (dropped) { of("file").value = ""; open(dropped); }
    else if (event.dataTransfer.getData("text/plain")) take(event.dataTransfer.getData("text/plain"));
  });
  if (matchMedia("(max-width: 60rem)").matches) of("options").open = false; // so that the result is near
  if (source.value) soon(0); // as the browser had it before
})();
