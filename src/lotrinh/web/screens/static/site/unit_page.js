// Draws each target's way when it comes into view; the table behind it tells the same without a script.
"use strict";
(() => {
  const charts = JSON.parse(document.getElementById("charts").textContent);
  const lang = document.documentElement.lang === "en" ? "en" : "vi";
  const number = new Intl.NumberFormat(lang, { maximumFractionDigits: 2 });
  const said = (value, unit) => (value == null ? "" : unit === "%" ? `${number.format(value)}%` : `${number.format(value)} ${unit}`);

  // A label stands away from the line.
  const below = (path, year, value) => value < (path.asked[path.years.indexOf(year)] ?? -Infinity);

  const option = (path) => ({
    animation: false,
    textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
    grid: { left: 8, right: 24, top: 40, bottom: 8, containLabel: true },
    legend: { top: 0, left: 0, data: [path.asked_name, path.reported_name] },
    tooltip: {
      renderMode: "richText", trigger: "axis",
      formatter: (rows) => [rows[0].axisValue, ...rows.filter((row) => row.value != null).map((row) =>
        `${row.seriesName}: ${said(Array.isArray(row.value) ? row.value[1] : row.value, path.unit)}`)].join("\n"),
    },
    xAxis: { type: "category", data: path.years.map(String), boundaryGap: true },
    yAxis: { type: "value", scale: true, axisLabel: { formatter: (value) => number.format(value) } },
    series: [
      {
        name: path.asked_name, type: "line", color: "#0b5394", connectNulls: true, symbolSize: 8,
        data: path.asked.map((value, at) => ({ value, symbol: path.set.includes(path.years[at]) ? "circle" : "emptyCircle" })),
        label: { show: true, position: "bottom", formatter: (point) => (point.dataIndex === path.years.length - 1 ? number.format(point.value) : "") },
      },
      {
        name: path.reported_name, type: "scatter", color: "#b45309", symbol: "diamond", symbolSize: 13,
        data: path.reported.map(([year, value]) => ({ value: [String(year), value], label: { position: below(path, year, value) ? "bottom" : "top" } })),
        label: { show: true, formatter: (point) => number.format(point.value[1]) },
      },
    ],
  });

  const draw = (figure) => {
    const place = figure.querySelector(".chart");
    const chart = echarts.init(place, null, { renderer: "canvas" });
    chart.setOption(option(charts[figure.dataset.chart]));
    new ResizeObserver(() => chart.resize()).observe(place);
  };
  const seen = new IntersectionObserver((entries) => entries.filter((entry) => entry.isIntersecting).forEach((entry) => {
    seen.unobserve(entry.target);
    draw(entry.target);
  }), { rootMargin: "300px" });
  const figures = document.querySelectorAll("[data-chart]");
  // Each chart has its room from the start, so that nothing moves away from a reader when it is drawn.
  figures.forEach((figure) => figure.querySelectorAll(".chart, figcaption").forEach((part) => { part.hidden = false; }));
  figures.forEach((figure) => seen.observe(figure));
})();
