// What every page needs besides htmx: the token that Django asks for with each change.
"use strict";
document.addEventListener("htmx:configRequest", (event) => {
  const token = document.cookie.split("; ").find((one) => one.startsWith("csrftoken="));
  if (token) event.detail.headers["X-CSRFToken"] = token.slice("csrftoken=".length);
});
