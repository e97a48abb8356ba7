// What keeps a page from being read or used: texts without contrast (WCAG 2.2 AA, 1.4.3), controls without a name,
// sideways scrolling. Evaluated in the page; returns sentences, none where all is well.
() => {
  const faults = [];
  const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  const rgba = (colour) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data;
    return [r, g, b, a / 255];
  };
  const over = ([r, g, b, a], [R, G, B]) => [r * a + R * (1 - a), g * a + G * (1 - a), b * a + B * (1 - a), 1];
  const luminance = (colour) => {
    const [r, g, b] = colour.slice(0, 3).map((part) => part / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (left, right) => {
    const [low, high] = [luminance(left), luminance(right)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  };
  const isShown = (element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
    && !element.closest(".visually-hidden, .skip, :disabled");
  const background = (element) => {
    const layers = [];
    for (let place = element; place; place = place.parentElement) {
      const colour = rgba(getComputedStyle(place).backgroundColor);
      layers.push(colour);
      if (colour[3] === 1) break;
    }
    return layers.reverse().reduce((below, layer) => over(layer, below), [255, 255, 255, 1]);
  };
  const fade = (element) => {
    let opacity = 1;
    for (let place = element; place; place = place.parentElement) opacity *= Number(getComputedStyle(place).opacity);
    return opacity;
  };

  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const seen = new Set();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!node.data.trim() || seen.has(element) || !isShown(element) || element.closest("script, style, option")) continue;
    seen.add(element);
    const style = getComputedStyle(element);
    const size = parseFloat(style.fontSize);
    const needed = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700) ? 3 : 4.5;
    const below = background(element);
    const [r, g, b, a] = rgba(element.namespaceURI.endsWith("svg") ? style.fill : style.color);
    const ratio = contrast(over([r, g, b, a * fade(element)], below), below);
    if (ratio < needed - 0.01) faults.push(`contrast ${ratio.toFixed(2)} of “${node.data.trim().slice(0, 40)}” (${element.className || element.tagName})`);
  }
  for (const control of document.querySelectorAll("input:not([type=hidden]), select, textarea, button, a[href], summary")) {
    const name = control.getAttribute("aria-label") || control.textContent.trim() || control.labels?.[0]?.textContent.trim()
      || control.title;
    if (isShown(control) && !name) faults.push(`no name: ${control.outerHTML.slice(0, 80)}`);
  }
  if (document.documentElement.scrollWidth > innerWidth) {
    const wide = [...document.querySelectorAll("main *")].filter((element) => isShown(element) && !element.closest(".scroll")
      && element.getBoundingClientRect().right > innerWidth + 1);
    faults.push(`${document.documentElement.scrollWidth} pixels wide: ${wide.slice(0, 3).map((element) => element.className || element.tagName)}`);
  }
  if (document.querySelectorAll("main").length !== 1 || document.querySelectorAll("h1").length !== 1) faults.push("not one main and one h1");
  return faults;
}
