"use strict";

// Stands in every page while it is served for development: loads it again once there is a newer build than the one it shows.
let shown;
new EventSource("newer-build").onmessage = ({ data }) => {
  shown ??= data;
  if (data !== shown) window.location.reload();
};
