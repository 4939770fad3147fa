"""Help and notes of the commands of the site."""

TEXTS: dict[str, dict[str, str]] = {
    "help.serve": {"en": "serve the site from this folder", "vi": "chạy trang web từ thư mục này"},
    "help.serve.about": {
        "en": "Serves the site: documents come in, figures are checked beside their words, citizens read what is\n"
        "published. In an empty folder it makes the database and an administrator with a one-time password.",
        "vi": "Chạy trang web: nộp tài liệu, kiểm tra số liệu bên cạnh câu chữ, người dân đọc điều đã công bố.\n"
        "Trong thư mục trống, lệnh tạo cơ sở dữ liệu và một người quản trị với mật khẩu dùng một lần.",
    },
    "help.serve.host": {
        "en": "address to listen on (127.0.0.1: this machine only)",
        "vi": "địa chỉ nhận kết nối (127.0.0.1: chỉ máy này)",
    },
    "help.serve.port": {"en": "port to listen on (8000)", "vi": "cổng nhận kết nối (8000)"},
    "help.serve.samples": {"en": "load the sample term first", "vi": "nạp trước nhiệm kỳ mẫu"},
    "help.audit": {"en": "the audit log of the site", "vi": "nhật ký của trang web"},
    "help.audit.about": {
        "en": "Every change is an entry of the audit log, sealed by the one before it.",
        "vi": "Mỗi thay đổi là một mục trong nhật ký, được niêm phong bằng mục trước nó.",
    },
    "help.audit.verify": {"en": "test that nobody has changed it", "vi": "kiểm tra nhật ký không bị sửa"},
    "help.audit.verify.about": {
        "en": "Computes every seal anew and names each place where the chain does not hold.",
        "vi": "Tính lại mọi dấu niêm phong và nêu từng chỗ chuỗi bị đứt.",
    },
    "help.audit.since": {
        "en": "a checkpoint that was kept elsewhere: what was the last entry then must still be there",
        "vi": "điểm mốc đã cất ở nơi khác: mục cuối khi ấy phải còn nguyên",
    },
    "serve.no_web": {
        "en": "The site needs packages that are not installed. Install them with: pip install 'lotrinh[web]'",
        "vi": "Trang web cần những gói chưa được cài. Hãy cài bằng lệnh: pip install 'lotrinh[web]'",
    },
    "audit.whole": {
        "en": "The audit log is whole: {count} entries, each sealed by the one before it.",
        "vi": "Nhật ký nguyên vẹn: {count} mục, mục nào cũng được niêm phong bằng mục trước nó.",
    },
    "audit.checkpoint": {
        "en": "Keep this checkpoint elsewhere, and compare with it later (--since): {checkpoint}",
        "vi": "Hãy cất điểm mốc này ở nơi khác để đối chiếu về sau (--since): {checkpoint}",
    },
    "audit.no_checkpoint": {
        "en": "{found} is no checkpoint: expected a number, a hyphen, 64 letters or digits. Copy it as it was printed.",
        "vi": "{found} không phải là điểm mốc: cần một số, gạch nối và 64 chữ hoặc số. Hãy chép đúng như đã in ra.",
    },
    "audit.cut": {
        "en": "The end is cut off: entry {number} was there at the checkpoint. Compare with a backup made before.",
        "vi": "Phần cuối đã bị cắt: lúc lập điểm mốc còn có mục {number}. Hãy đối chiếu với bản sao lưu trước đó.",
    },
    "audit.replaced": {
        "en": "Entry {number} is not the one of the checkpoint. Compare with a backup made before.",
        "vi": "Mục {number} không phải là mục ở điểm mốc. Hãy đối chiếu với bản sao lưu trước đó.",
    },
    "audit.no_site": {
        "en": "{place}: there is no site in this folder. Run this in the site's folder, or name it with LOTRINH_HOME.",
        "vi": "{place}: thư mục này không có trang web. Hãy chạy lệnh trong thư mục của trang, hoặc đặt LOTRINH_HOME.",
    },
    "audit.no_log": {
        "en": "The audit log cannot be read: {reason}. Check DATABASE_URL, and start the site once: lotrinh serve",
        "vi": "Không đọc được nhật ký: {reason}. Hãy kiểm tra DATABASE_URL, và chạy trang một lần: lotrinh serve",
    },
    "audit.missing": {
        "en": "Entry {number} is missing. Compare with a backup made before.",
        "vi": "Thiếu mục {number}. Hãy đối chiếu với bản sao lưu trước đó.",
    },
    "audit.previous": {
        "en": "Entry {number} does not follow from the one before it. Compare with a backup made before.",
        "vi": "Mục {number} không nối tiếp mục trước nó. Hãy đối chiếu với bản sao lưu trước đó.",
    },
    "audit.seal": {
        "en": "Entry {number} was changed after it was written. Compare with a backup made before.",
        "vi": "Mục {number} đã bị sửa sau khi ghi. Hãy đối chiếu với bản sao lưu trước đó.",
    },
}
