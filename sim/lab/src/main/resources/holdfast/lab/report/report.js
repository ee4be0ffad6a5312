(function () {
  'use strict';
  var paper = 'http://www.w3.org/2000/svg';
  document.documentElement.classList.add('js');

  function say(text) {
    var note = document.createElement('div');
    note.className = 'note';
    note.setAttribute('role', 'status');
    note.textContent = text;
    document.body.appendChild(note);
    setTimeout(function () { note.remove(); }, 2500);
  }

  function plain(text) {
    return text.replace(/\s+/g, ' ').trim();
  }

  // A cell as a spreadsheet reads it: numbers bare, with a plain minus sign and no commas; never a formula.
  function cell(node) {
    var bare = node.cloneNode(true);
    bare.querySelectorAll('.tone, svg').forEach(function (part) { part.remove(); });
    var number = plain(bare.textContent);
    if (/^[−+]?[\d,]+(\.\d+)?%?$/.test(number)) {
      return number.replace('−', '-').replace(/^\+/, '').replace(/,/g, '');
    }
    var text = plain(node.textContent).replace(/^\+(?=\d)/, '');
    return /^[=+@-]/.test(text) ? "'" + text : text;
  }

  function tsv(box) {
    return Array.prototype.map.call(box.querySelector('table').rows, function (row) {
      return Array.prototype.map.call(row.cells, function (node) {
        return cell(node) + new Array(node.colSpan).join('\t');
      }).join('\t');
    }).join('\r\n');
  }

  function copy(text) {
    var old = function () {
      var area = document.createElement('textarea');
      area.value = text;
      document.body.appendChild(area);
      area.select();
      var done = document.execCommand('copy');
      area.remove();
      say(done ? 'Table copied' : 'This browser does not let pages copy');
    };
    if (navigator.clipboard && window.isSecureContext) {
      navigator.clipboard.writeText(text).then(function () { say('Table copied'); }, old);
    } else {
      old();
    }
  }

  function words(svg, x, y, size, weight, text) {
    var node = document.createElementNS(paper, 'text');
    var set = { x: x, y: y, 'font-size': size, 'font-weight': weight, fill: '#1b2130' };
    Object.keys(set).forEach(function (key) { node.setAttribute(key, set[key]); });
    node.textContent = text;
    svg.appendChild(node);
  }

  function lines(text, letters) {
    var all = [''];
    text.split(/\s+/).forEach(function (word) {
      var last = all[all.length - 1];
      if (last.length + word.length > letters) { all.push(word); } else { all[all.length - 1] = last ? last + ' ' + word : word; }
    });
    return all.slice(0, 4);
  }

  // The chart on a slide of 16:9 with its question and finding.
  function slide(figure) {
    var svg = document.createElementNS(paper, 'svg');
    svg.setAttribute('xmlns', paper);
    svg.setAttribute('viewBox', '0 0 1280 720');
    svg.setAttribute('width', 1280);
    svg.setAttribute('height', 720);
    svg.setAttribute('font-family', 'system-ui, Arial, sans-serif');
    var back = document.createElementNS(paper, 'rect');
    back.setAttribute('width', 1280);
    back.setAttribute('height', 720);
    back.setAttribute('fill', '#ffffff');
    svg.appendChild(back);
    words(svg, 40, 56, 28, 650, figure.querySelector('h3').textContent);
    var found = lines(figure.querySelector('.finding').textContent, 118);
    var foot = 698 - 24 * found.length;
    found.forEach(function (line, k) { words(svg, 40, foot + 20 + 24 * k, 18, 400, line); });
    var chart = figure.querySelector('.wide svg').cloneNode(true);
    var box = chart.getAttribute('viewBox').split(' ');
    var scale = Math.min(1200 / box[2], (foot - 96) / box[3]);
    chart.setAttribute('x', (1280 - box[2] * scale) / 2);
    chart.setAttribute('y', 78);
    chart.setAttribute('width', box[2] * scale);
    chart.setAttribute('height', box[3] * scale);
    svg.appendChild(chart);
    return new XMLSerializer().serializeToString(svg);
  }

  function save(blob, name) {
    var link = document.createElement('a');
    link.href = URL.createObjectURL(blob);
    link.download = name;
    document.body.appendChild(link);
    link.click();
    link.remove();
    setTimeout(function () { URL.revokeObjectURL(link.href); }, 1000);
  }

  function png(text, name) {
    var image = new Image();
    image.onload = function () {
      var canvas = document.createElement('canvas');
      canvas.width = 1920;
      canvas.height = 1080;
      canvas.getContext('2d').drawImage(image, 0, 0, 1920, 1080);
      canvas.toBlob(function (blob) { save(blob, name + '.png'); }, 'image/png');
    };
    image.onerror = function () { say('This browser cannot draw the chart as PNG; take the SVG'); };
    image.src = 'data:image/svg+xml;charset=utf-8,' + encodeURIComponent(text);
  }

  document.addEventListener('click', function (event) {
    var what = event.target.getAttribute && event.target.getAttribute('data-do');
    if (!what) { return; }
    var box = event.target.closest('[data-name]');
    var name = box.getAttribute('data-name');
    if (what === 'tsv') {
      copy(tsv(box));
    } else if (what === 'svg') {
      save(new Blob([slide(box)], { type: 'image/svg+xml' }), name + '.svg');
    } else {
      png(slide(box), name);
    }
  });
}());
