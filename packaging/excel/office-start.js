// The first that runs, also in Internet Explorer and the old Edge, which some Office still show panes in: written as they
// read it (ECMAScript 3), a file of its own because the page runs no script that stands in it. Loads office.js and the
// bundle in their order, or says why not.
(function () {
  /** Longer than a slow network takes; shorter than a clerk waits before giving up. */
  var PATIENCE = 20000;
  var scripts = document.getElementsByTagName("script");
  var files = scripts[scripts.length - 1].getAttribute("data-scripts").split(" ");

  function say(id) {
    document.getElementById("pane").style.display = "none";
    document.getElementById(id).removeAttribute("hidden");
  }

  function isWaiting() {
    return document.getElementById("pane").className !== "started";
  }

  function load(file, onFailure) {
    var script = document.createElement("script");
    script.src = file;
    script.async = false;
    script.onerror = onFailure;
    document.body.appendChild(script);
    return script;
  }

  function failed() {
    if (isWaiting()) say("unreachable");
  }

  if (/Trident|MSIE|Edge\//.test(navigator.userAgent)) {
    say("old-browser");
    // Excel waits for a pane until it says that it is there.
    load(files[0]).onload = function () {
      window.Office.initialize = function () {};
    };
    return;
  }
  for (var index = 0; index < files.length; index++) load(files[index], failed);
  setTimeout(failed, PATIENCE);
})();
