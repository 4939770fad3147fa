// Send dropped or chosen files one after the other, with the bytes that have gone; the server answers with a row each.
"use strict";
(() => {
  const form = document.querySelector("#dropping");
  if (!form) return;
  const input = form.querySelector("input[type=file]");
  const list = document.querySelector("#uploads");
  const limit = Number(form.dataset.limit);
  const waiting = [];
  let sending = false;

  const said = (id) => document.querySelector(id).innerHTML;

  const place = (file) => {
    const row = document.querySelector("#sending").content.firstElementChild.cloneNode(true);
    row.querySelector(".upload-name").textContent = file.name;
    row.querySelector(".upload-size").textContent = `${(file.size / 1048576).toLocaleString(document.documentElement.lang, { maximumFractionDigits: 1 })} MB`;
    list.prepend(row);
    return row;
  };

  const refuse = (row, sentence) => {
    row.querySelector("progress").remove();
    const state = row.querySelector(".upload-state");
    state.className = "upload-why";
    state.textContent = sentence;
  };

  const answered = (row, request) => {
    if (request.status !== 200) return refuse(row, said("#failed"));
    const holder = document.createElement("ul");
    holder.innerHTML = request.responseText;
    const rows = [...holder.children];
    row.replaceWith(...rows);
    rows.forEach((one) => htmx.process(one));
    htmx.trigger("#poller", "watch");
  };

  const send = ({ file, row }) => {
    const body = new FormData(form);
    body.delete("files");
    body.append("files", file);
    const request = new XMLHttpRequest();
    const bar = row.querySelector("progress");
    request.open("POST", form.action);
    request.setRequestHeader("X-Requested-With", "drop");
    request.upload.addEventListener("progress", (event) => { if (event.lengthComputable) bar.value = event.loaded / event.total; });
    request.addEventListener("load", () => { answered(row, request); next(); });
    request.addEventListener("error", () => { refuse(row, said("#failed")); next(); });
    request.send(body);
  };

  const next = () => {
    const one = waiting.shift();
    sending = Boolean(one);
    if (one) send(one);
  };

  const take = (files) => {
    for (const file of files) {
      const row = place(file);
      if (file.size > limit * 1048576) refuse(row, said("#too-large"));
      else waiting.push({ file, row });
    }
    if (!sending) next();
  };

  form.classList.add("has-script");
  form.addEventListener("submit", (event) => event.preventDefault());
  input.addEventListener("change", () => { take([...input.files]); input.value = ""; });
  for (const name of ["dragenter", "dragover"]) form.addEventListener(name, (event) => { event.preventDefault(); form.classList.add("is-over"); });
  for (const name of ["dragleave", "drop"]) form.addEventListener(name, () => form.classList.remove("is-over"));
  form.addEventListener("drop", (event) => { event.preventDefault(); take([...event.dataTransfer.files]); });
  // A file dropped beside the field would otherwise replace the page.
  for (const name of ["dragover", "drop"]) window.addEventListener(name, (event) => { if (!form.contains(event.target)) event.preventDefault(); });
})();
