"""What is said about places: units, their days, their changes, and what is wrong with the tables."""

TEXTS: dict[str, dict[str, str]] = {
    "help.places": {"en": "look up administrative units", "vi": "tra cứu đơn vị hành chính"},
    "help.places.about": {
        "en": "Looks up wards, communes and provinces by name, code and day: before 1 July 2025, since, and what\n"
        "became of each. A code has had several owners: 20305 was Hòa Phát and is An Khê.",
        "vi": "Tra cứu phường, xã, tỉnh theo tên, mã và ngày: trước ngày 1/7/2025, từ ngày đó, và mỗi đơn vị đã\n"
        "thành gì. Một mã có thể từng thuộc nhiều đơn vị: 20305 trước là Hòa Phát, nay là An Khê.",
    },
    "help.places.find": {
        "en": "find units by name, in any spelling",
        "vi": "tìm đơn vị theo tên, viết cách nào cũng được",
    },
    "help.places.find.about": {
        "en": "Finds units by name: with or without marks and level word, old or new, with a typing error.\n"
        "The best answers come first.",
        "vi": "Tìm đơn vị theo tên: có dấu hoặc không dấu, có hoặc không có chữ phường, xã; tên cũ hoặc mới; sai\n"
        "một chữ cũng tìm được. Kết quả khớp nhất đứng trước.",
    },
    "help.places.find.examples": {
        "en": "examples:\n"
        "  lotrinh places find phường An Khê\n"
        "  lotrinh places find an hai --province 'Hải Phòng'\n"
        "  lotrinh places find Thạch Quý --on 2020-05-20\n\n"
        "exit status: 0 something was found; 2 nothing was.",
        "vi": "ví dụ:\n"
        "  lotrinh places find phường An Khê\n"
        "  lotrinh places find an hai --province 'Hải Phòng'\n"
        "  lotrinh places find Thạch Quý --on 2020-05-20\n\n"
        "mã kết thúc: 0 là tìm thấy; 2 là không thấy.",
    },
    "help.places.show": {
        "en": "show one unit, what it was made of, what became of it",
        "vi": "xem một đơn vị, hình thành từ đâu, về đâu",
    },
    "help.places.show.about": {
        "en": "Shows one unit: its days, its province, what it was made of and what became of it, with the legal act.\n"
        "Where a name has several owners, all are named and none is chosen.",
        "vi": "Xem một đơn vị: thời gian tồn tại, thuộc tỉnh nào, hình thành từ đâu, về đâu, theo nghị quyết nào.\n"
        "Nếu nhiều đơn vị trùng tên thì nêu tất cả, không tự chọn.",
    },
    "help.places.show.examples": {
        "en": "examples:\n"
        "  lotrinh places show 20305                          the owner of today\n"
        "  lotrinh places show 20305 --on 2025-01-01          the owner on a day\n"
        "  lotrinh places show phường An Hải --province 'Hải Phòng'\n\n"
        "exit status: 0 one unit was shown; 2 none, or several have the name.",
        "vi": "ví dụ:\n"
        "  lotrinh places show 20305                          đơn vị mang mã này hiện nay\n"
        "  lotrinh places show 20305 --on 2025-01-01          đơn vị mang mã này vào một ngày\n"
        "  lotrinh places show phường An Hải --province 'Hải Phòng'\n\n"
        "mã kết thúc: 0 là xem được một đơn vị; 2 là không thấy hoặc trùng tên.",
    },
    "help.places.history": {"en": "show all units that had a code", "vi": "xem mọi đơn vị từng mang một mã"},
    "help.places.history.about": {
        "en": "Shows all units whose code this has been, in order, with what came before and after each.",
        "vi": "Xem mọi đơn vị từng mang mã này, theo thứ tự thời gian, kèm đơn vị trước và sau.",
    },
    "help.places.check": {"en": "test the tables of places", "vi": "kiểm tra bảng đơn vị hành chính"},
    "help.places.check.about": {
        "en": "Tests the tables: nobody lost, nobody from nowhere, no code with two owners on a day, official totals,\n"
        "areas. What the sources leave in doubt is listed.",
        "vi": "Kiểm tra bảng: đơn vị nào cũng có nơi đi, nơi đến; không mã nào thuộc hai đơn vị trong cùng ngày; đúng\n"
        "số lượng chính thức; diện tích. Điều các nguồn còn để ngỏ được liệt kê.",
    },
    "help.places.check.examples": {
        "en": "exit status: 0 no promise is broken (doubts may be listed); 2 one is.",
        "vi": "mã kết thúc: 0 là không có lỗi (có thể có điều để ngỏ); 2 là có lỗi.",
    },
    "help.places.name": {"en": "NAME", "vi": "TÊN"},
    "help.places.name.what": {
        "en": "the name, with or without level word and marks",
        "vi": "tên, có hoặc không có cấp và dấu",
    },
    "help.places.unit": {"en": "UNIT", "vi": "ĐƠN-VỊ"},
    "help.places.unit.what": {"en": "a code or a full name", "vi": "mã hoặc tên đầy đủ"},
    "help.places.code": {"en": "CODE", "vi": "MÃ"},
    "help.places.code.what": {
        "en": "an official code: two digits for a province, three for a district, five for a commune",
        "vi": "mã chính thức: hai chữ số là tỉnh, ba là huyện, năm là xã",
    },
    "help.places.within": {
        "en": "only within this province, old or new, by name or code",
        "vi": "chỉ trong tỉnh này, cũ hoặc mới, theo tên hoặc mã",
    },
    "help.places.province": {"en": "PROVINCE", "vi": "TỈNH"},
    "help.places.on": {
        "en": "only units of this day, as 2025-07-01",
        "vi": "chỉ đơn vị tồn tại vào ngày này, ghi như 2025-07-01",
    },
    "help.places.day": {"en": "DAY", "vi": "NGÀY"},
    "help.places.format": {
        "en": "table (for reading, the default) or json",
        "vi": "table (để đọc, mặc định) hoặc json",
    },
    "usage.no_name": {"en": "Expected the name or the code of a unit.", "vi": "Cần nêu tên hoặc mã của đơn vị."},
    "usage.day": {
        "en": "Expected a day like 2025-07-01 for `--on`, found `{found}`.",
        "vi": "`--on` cần một ngày ghi như 2025-07-01, nhưng gặp `{found}`.",
    },
    "places.no_province": {
        "en": "{found}: Expected the name or code of a province, old or new, found none like it. Check the spelling.",
        "vi": "{found}: Cần tên hoặc mã của một tỉnh, cũ hoặc mới, nhưng không có tỉnh nào như vậy. Hãy kiểm tra lại "
        "cách viết.",
    },
    "places.none": {
        "en": "{found}: No unit has this name or code under these conditions. Leave out --province or --on, or check "
        "the spelling.",
        "vi": "{found}: Không có đơn vị nào mang tên hoặc mã này theo điều kiện đã nêu. Hãy bỏ bớt --province, --on "
        "hoặc kiểm tra lại cách viết.",
    },
    "places.several": {
        "en": "{found}: {count} units have this name. Name one by its code, or add --province or --on.",
        "vi": "{found}: Có {count} đơn vị mang tên này. Hãy nêu mã của một đơn vị, hoặc thêm --province, --on.",
    },
    "places.more": {
        "en": "{count} more answer to this name. Add --province or --on, or ask for --format json.",
        "vi": "Còn {count} đơn vị khác khớp tên này. Hãy thêm --province, --on, hoặc dùng --format json.",
    },
    "places.since": {"en": "since {since}", "vi": "từ {since}"},
    "places.until": {"en": "until {until}", "vi": "đến trước {until}"},
    "places.between": {"en": "{since} until {until}", "vi": "{since} đến trước {until}"},
    "places.always": {"en": "unchanged", "vi": "không đổi"},
    "places.area": {"en": "{area} km²", "vi": "{area} km²"},
    "places.no_area": {"en": "area not known", "vi": "chưa rõ diện tích"},
    "places.made_of": {"en": "made of ({act})", "vi": "hình thành từ ({act})"},
    "places.became": {"en": "on {day} went into ({act})", "vi": "từ {day} thành hoặc nhập vào ({act})"},
    "places.no_act": {"en": "act not known", "vi": "chưa rõ văn bản"},
    "places.whole": {"en": "whole", "vi": "toàn bộ"},
    "places.part": {"en": "part", "vi": "một phần"},
    "places.unknown": {"en": "unknown extent", "vi": "chưa rõ phần nào"},
    "places.today": {"en": "today", "vi": "nay"},
    "places.errors": {"en": "letters that differ: {errors}", "vi": "khác {errors} chữ"},
    "places.sound": {
        "en": "No promise of the tables is broken. {doubts} points are in doubt.",
        "vi": "Bảng không có lỗi. Còn {doubts} điểm để ngỏ.",
    },
    "places.broken": {
        "en": "{broken} promises of the tables are broken, {doubts} points are in doubt. Build the tables anew "
        "(docs/data/places.md).",
        "vi": "Bảng có {broken} lỗi, {doubts} điểm để ngỏ. Hãy dựng lại bảng (docs/data/places.md).",
    },
    "places.goes_nowhere": {"en": "{place} ended and went nowhere.", "vi": "{place} đã kết thúc mà không về đâu."},
    "places.comes_from_nowhere": {"en": "{place} began out of nothing.", "vi": "{place} bắt đầu mà không từ đâu."},
    "places.two_owners": {
        "en": "{place}: the code belongs to {other} on the same day.",
        "vi": "{place}: mã này cùng ngày cũng thuộc {other}.",
    },
    "places.no_superior": {
        "en": "{place}: no unit has the code of its superior ({code}).",
        "vi": "{place}: không đơn vị nào mang mã cấp trên của nó ({code}).",
    },
    "places.miscounted": {
        "en": "{day}: expected {total} of {what} ({source}), counted {counted}.",
        "vi": "{day}: số {what} phải là {total} ({source}), đếm được {counted}.",
    },
    "places.whole_and_more": {
        "en": "{place}: went whole to one of {count} places.",
        "vi": "{place}: đi toàn bộ vào một trong {count} nơi.",
    },
    "places.part_alone": {
        "en": "{place}: a part went to {new}, and nothing elsewhere.",
        "vi": "{place}: một phần nhập vào {new}, phần còn lại không rõ.",
    },
    "places.areas_missing": {
        "en": "{place}: {missing} of its {count} units have no area that can be believed; the others' sum to {sum} of "
        "{area} km².",
        "vi": "{place}: {missing} trong {count} đơn vị chưa có diện tích đáng tin; các đơn vị khác cộng lại được {sum} "
        "trên {area} km².",
    },
    "places.wholes_differ": {
        "en": "{place}: the areas of the whole units that it was made of sum to {sum} km², its own is {area} km² "
        "({percent} %).",
        "vi": "{place}: tổng diện tích các đơn vị nhập toàn bộ là {sum} km², diện tích đơn vị mới là {area} km² "
        "({percent} %).",
    },
    "places.far_apart": {
        "en": "{place}: its position is {km} km from the nearest unit that it was made of; one of the two is wrong.",
        "vi": "{place}: vị trí cách đơn vị cũ gần nhất {km} km; một trong hai vị trí không đúng.",
    },
    "places.area_differs": {
        "en": "{place}: its communes' areas sum to {sum} km², its own is {area} km² ({percent} %); single areas must "
        "be doubted.",
        "vi": "{place}: tổng diện tích các xã là {sum} km², diện tích tỉnh là {area} km² ({percent} %); diện tích từng "
        "xã cần kiểm tra lại.",
    },
    "places.unknown_extent": {
        "en": "{place}: sources do not agree on what went to {new} ({code}; {sources}).",
        "vi": "{place}: các nguồn không thống nhất về phần nhập vào {new} ({code}; {sources}).",
    },
    "map.title": {"en": "{province}: {count} units", "vi": "{province}: {count} đơn vị"},
    "map.ward": {"en": "ward, township", "vi": "phường, thị trấn"},
    "map.commune": {"en": "commune", "vi": "xã"},
    "map.zone": {"en": "special zone", "vi": "đặc khu"},
    "map.circles": {
        "en": "Each circle has the unit's area, to scale, around its centroid. Point at it for name, code and area.",
        "vi": "Mỗi vòng tròn có diện tích bằng diện tích đơn vị, theo tỷ lệ, quanh tâm đơn vị. Trỏ vào để xem tên, mã, "
        "diện tích.",
    },
    "map.shapes": {
        "en": "Outlines as the office gave them. Point at one for name, code and area.",
        "vi": "Đường ranh giới do cơ quan cung cấp. Trỏ vào để xem tên, mã, diện tích.",
    },
    "map.far": {"en": "Far out at sea, not drawn: {units}.", "vi": "Ở xa ngoài biển, không vẽ: {units}."},
    "map.unsized": {
        "en": "Small dashed circles: {count} units whose area no source gives reliably.",
        "vi": "Vòng tròn nhỏ nét đứt: {count} đơn vị chưa có diện tích đáng tin.",
    },
    "map.source": {
        "en": "Centroids and areas: vietnamadminunits 1.0.4 (MIT), the areas checked against the province's own.",
        "vi": "Tâm và diện tích: vietnamadminunits 1.0.4 (MIT), diện tích đã đối chiếu với diện tích của tỉnh.",
    },
    "shapes.unreadable": {
        "en": "Expected a GeoJSON file that can be read, found this: {system}.",
        "vi": "Cần một tệp GeoJSON đọc được, nhưng gặp lỗi: {system}.",
    },
    "shapes.unreadable.next": {"en": "Check the name and the file.", "vi": "Hãy kiểm tra lại tên và nội dung tệp."},
    "shapes.no_features": {
        "en": "Expected a GeoJSON FeatureCollection with `features`, found none.",
        "vi": "Cần một FeatureCollection GeoJSON có `features`, nhưng không thấy.",
    },
    "shapes.no_features.next": {
        "en": "Export the outlines as one FeatureCollection.",
        "vi": "Hãy xuất ranh giới thành một FeatureCollection.",
    },
    "shapes.feature": {
        "en": "Expected feature {number} to be a Polygon or MultiPolygon with the property `code`, found another.",
        "vi": "Đối tượng thứ {number} phải là Polygon hoặc MultiPolygon có thuộc tính `code`, nhưng không phải.",
    },
    "shapes.feature.next": {
        "en": "Give each feature the official code of its unit as `code`.",
        "vi": "Hãy ghi mã chính thức của đơn vị vào thuộc tính `code` của từng đối tượng.",
    },
    "shapes.none_here": {
        "en": "Expected outlines of units of {province}, found none among the {count} codes.",
        "vi": "Cần ranh giới các đơn vị của {province}, nhưng không có mã nào trong {count} mã của tệp.",
    },
    "shapes.none_here.next": {
        "en": "Check the codes: lotrinh places find NAME names them.",
        "vi": "Hãy kiểm tra mã: lotrinh places find TÊN cho biết mã.",
    },
    "help.places.map": {"en": "draw a province as a small map (SVG)", "vi": "vẽ bản đồ nhỏ của một tỉnh (SVG)"},
    "help.places.map.about": {
        "en": "Draws the units of a province as an SVG picture: a circle of each unit's area at its centroid, with\n"
        "its name when pointed at; or the outlines of an office's own GeoJSON file.",
        "vi": "Vẽ các đơn vị của một tỉnh thành ảnh SVG: mỗi đơn vị một vòng tròn theo diện tích, trỏ vào để xem tên;\n"
        "hoặc theo ranh giới trong tệp GeoJSON của cơ quan.",
    },
    "help.places.map.examples": {
        "en": "examples:\n"
        "  lotrinh places map 'Đà Nẵng' -o da-nang.svg\n"
        "  lotrinh places map 'Hải Dương' --on 2025-01-01 -o hai-duong.svg",
        "vi": "ví dụ:\n"
        "  lotrinh places map 'Đà Nẵng' -o da-nang.svg\n"
        "  lotrinh places map 'Hải Dương' --on 2025-01-01 -o hai-duong.svg",
    },
    "help.places.province.what": {"en": "a province, by name or code", "vi": "một tỉnh, theo tên hoặc mã"},
    "help.places.shapes": {
        "en": "a GeoJSON file whose features have the property `code`: its outlines take the place of the circles",
        "vi": "tệp GeoJSON có thuộc tính `code` ở từng đối tượng: ranh giới trong tệp thay cho vòng tròn",
    },
    "help.places.out": {
        "en": "write to this file, else to standard output",
        "vi": "ghi vào tệp này, nếu không ghi: ra đầu ra chuẩn",
    },
}
