"""Lists and speeches: breakthroughs, key tasks, the objective, requests and drives."""

import unicodedata

import pytest

from lotrinh.lexicon import default
from lotrinh.reading.claims import Breakthrough, Campaign, Directive, Objective, Task
from lotrinh.reading.lists import read_lists
from lotrinh.reading.page import segment


def claims(text, kind):
    found = read_lists(segment(text, default()), default())
    assert all(text[claim.start : claim.end] == claim.quote for claim in found)
    return [claim for claim in found if isinstance(claim, kind)]


def quotes(text, kind):
    return [claim.quote for claim in claims(text, kind)]


@pytest.mark.parametrize(
    "text",
    [
        "Đảng bộ chọn 3 khâu đột phá gồm: phát triển kinh tế đêm; cải tạo chung cư cũ; đào tạo cán bộ trẻ.",
        "Ba khâu đột phá là phát triển kinh tế đêm, cải tạo chung cư cũ và đào tạo cán bộ trẻ.",
        "Đại hội chọn ba khâu đột phá: (1) phát triển kinh tế đêm; (2) cải tạo chung cư cũ; (3) đào tạo cán bộ trẻ.",
        "Các khâu đột phá được xác định, đó là: Một là, phát triển kinh tế đêm. Hai là, cải tạo chung cư cũ."
        " Ba là, đào tạo cán bộ trẻ.",
        "3 khâu đột phá: thứ nhất, phát triển kinh tế đêm; thứ hai, cải tạo chung cư cũ; thứ ba, đào tạo cán bộ trẻ.",
        "* Các khâu đột phá\n1. phát triển kinh tế đêm.\n2. cải tạo chung cư cũ.\n3. đào tạo cán bộ trẻ.",
        "Ba đột phá chiến lược:\n- phát triển kinh tế đêm;\n- cải tạo chung cư cũ;\n- đào tạo cán bộ trẻ.",
        "Khâu đột phá thứ nhất: phát triển kinh tế đêm.\nKhâu đột phá thứ hai: cải tạo chung cư cũ.\n"
        "Khâu đột phá thứ ba: đào tạo cán bộ trẻ.",
        "Đại hội thông qua 3 khâu đột phá (phát triển kinh tế đêm; cải tạo chung cư cũ; đào tạo cán bộ trẻ).",
        "phát triển kinh tế đêm, cải tạo chung cư cũ và đào tạo cán bộ trẻ là ba khâu đột phá của nhiệm kỳ.",
    ],
)
def test_the_items_are_the_same_however_the_list_is_written(text):
    """Every form of list gives each item in its own words, without marker, conjunction or closing mark."""
    assert quotes(text, Breakthrough) == ["phát triển kinh tế đêm", "cải tạo chung cư cũ", "đào tạo cán bộ trẻ"]


def test_a_heading_that_ends_with_its_count_opens_the_lines_below():
    """Under "Khâu đột phá: 2 khâu đột phá" the items are the lines below, not the count."""
    text = "4. Khâu đột phá: 2 khâu đột phá\n- Mở bến thuyền du lịch;\n- Đào tạo thợ lành nghề.\nIII. Tổ chức thực hiện"
    assert quotes(text, Breakthrough) == ["Mở bến thuyền du lịch", "Đào tạo thợ lành nghề"]


def test_a_programme_lists_its_tasks_with_who_does_them():
    """Under "Nhiệm vụ và phân công thực hiện" the numbered lines are the tasks, the dashes between them are not."""
    text = (
        "III. NHIỆM VỤ VÀ PHÂN CÔNG THỰC HIỆN\n1. Lập quy hoạch chợ\n- Chủ trì: Phòng Kinh tế.\n"
        "2. Trồng rừng ven biển\n- Chủ trì: Đoàn Thanh niên.\nIV. TỔ CHỨC THỰC HIỆN"
    )
    assert quotes(text, Task) == ["Lập quy hoạch chợ", "Trồng rừng ven biển"]


def test_items_are_numbered_from_one():
    """The order of an item is its place in the list."""
    text = "Hai khâu đột phá: chỉnh trang đô thị; phát triển cảng cá."
    assert [claim.order for claim in claims(text, Breakthrough)] == [1, 2]


@pytest.mark.parametrize(
    "text",
    [
        "Đại hội thống nhất 3 khâu đột phá và 18 chỉ tiêu.",
        "Cải cách hành chính là khâu đột phá của nhiệm kỳ.",
        "Đại hội thông qua 3 khâu đột phá, 5 nhiệm vụ trọng tâm, 20 chỉ tiêu: thu ngân sách; hộ nghèo.",
        "Đại hội có 4 nhiệm vụ: tổng kết nghị quyết; kiểm điểm Ban Chấp hành; bầu đoàn đại biểu.",
        "Các nhiệm vụ trọng tâm: thu ngân sách 90 tỷ đồng; hộ nghèo dưới 1%.",
        "Xã hoàn thành tốt nhiệm vụ được giao: làm đường; xây cầu.",
        "Bình luận (0)\nCác tin khác\nBa khâu đột phá: phát triển chợ; mở đường.",
    ],
)
def test_a_count_an_agenda_and_a_list_of_targets_are_no_lists(text):
    """No item comes of a list that is only counted, that is the meeting's agenda, or that holds targets."""
    assert not quotes(text, Breakthrough) + quotes(text, Task)


def test_commas_and_conjunctions_stay_inside_items_between_semicolons():
    """Where `;` separates, commas and `và` belong to the item."""
    text = "3 khâu đột phá gồm: quy hoạch, mở rộng và nâng cấp chợ; trồng rừng; dạy nghề, tạo việc làm."
    assert quotes(text, Breakthrough) == ["quy hoạch, mở rộng và nâng cấp chợ", "trồng rừng", "dạy nghề, tạo việc làm"]


def test_two_declared_items_part_at_the_conjunction_before_an_action():
    """Of two items, the second begins at the `và` that an action follows, not at one between nouns."""
    text = "2 khâu đột phá: nâng cao dân trí và đẩy mạnh cải cách trong quản lý và điều hành."
    assert quotes(text, Breakthrough) == ["nâng cao dân trí", "đẩy mạnh cải cách trong quản lý và điều hành"]


def test_nouns_part_where_their_number_is_the_one_declared():
    """A list of bare nouns is cut at its commas only where that gives the declared number."""
    assert quotes("3 khâu đột phá: hạ tầng, nhân lực và chuyển đổi số.", Breakthrough) == [
        "hạ tầng",
        "nhân lực",
        "chuyển đổi số",
    ]


def test_more_items_than_declared_are_kept():
    """A list longer than its declared number is read as it stands."""
    assert len(quotes("2 khâu đột phá: trồng rừng; nuôi tôm; làm đường.", Breakthrough)) == 3


def test_an_item_does_not_swallow_the_next_sentence():
    """The last item ends with its sentence, and a line item with its line."""
    running = "2 khâu đột phá: trồng rừng; nuôi tôm. Ngay sau đó, đại hội bế mạc."
    lines = "Các khâu đột phá:\n1. Trồng rừng\n2. Nuôi tôm\nHội nghị bế mạc."
    assert quotes(running, Breakthrough)[-1] == "nuôi tôm"
    assert quotes(lines, Breakthrough) == ["Trồng rừng", "Nuôi tôm"]


def test_a_list_told_again_makes_no_second_claims():
    """A speaker who repeats the congress's list adds none, but another unit's list stands."""
    text = (
        "Hai khâu đột phá gồm: Mở rộng cảng cá; xây dựng chợ đêm.\n"
        "Ông Lê Văn Tư đề nghị tập trung thực hiện 2 khâu đột phá là: mở rộng cảng cá và xây dựng chợ đêm;"
        " giữ vững an ninh.\n"
        "Xã Hòa Lợi chọn 2 khâu đột phá: trồng rừng ngập mặn; phát triển nghề muối."
    )
    assert quotes(text, Breakthrough) == [
        "Mở rộng cảng cá",
        "xây dựng chợ đêm",
        "trồng rừng ngập mặn",
        "phát triển nghề muối",
    ]
    assert quotes(text, Directive) == ["tập trung thực hiện 2 khâu đột phá", "giữ vững an ninh"]


def test_headings_of_two_lists_keep_their_own_lines():
    """Under headings, each list has the lines of its own numbering."""
    text = (
        "II. NHIỆM VỤ VÀ KHÂU ĐỘT PHÁ\n1. Nhiệm vụ trọng tâm\n1.1. Quản lý đất đai.\n1.2. Giữ rừng.\n"
        "2. Khâu đột phá\n2.1. Mở đường.\n2.2. Dạy nghề.\nIII. TỔ CHỨC THỰC HIỆN"
    )
    assert quotes(text, Task) == ["Quản lý đất đai", "Giữ rừng"]
    assert quotes(text, Breakthrough) == ["Mở đường", "Dạy nghề"]


def test_the_colon_after_breakthroughs_does_not_list_the_tasks_before_them():
    """`9 nhiệm vụ …, cùng 2 khâu đột phá gồm:` lists breakthroughs alone."""
    text = "Thông qua 9 nhiệm vụ trọng tâm, cùng 2 khâu đột phá gồm: trồng rừng; nuôi tôm."
    assert not quotes(text, Task)
    assert len(quotes(text, Breakthrough)) == 2


def test_tasks_that_a_speaker_asks_for_are_requests():
    """A list of key tasks in a superior's mouth gives requests, not tasks."""
    text = "Ông Lê Văn Tư yêu cầu tập trung các nhiệm vụ trọng tâm sau: xây dựng trường học; bảo vệ nguồn nước."
    assert not quotes(text, Task)
    assert quotes(text, Directive) == ["xây dựng trường học", "bảo vệ nguồn nước"]


@pytest.mark.parametrize(
    ("text", "objective"),
    [
        ("Phương hướng chung là: Giữ vững ổn định; phát triển nghề biển.", "Giữ vững ổn định; phát triển nghề biển"),
        ("Mục tiêu tổng quát\nXây dựng xã giàu đẹp; giữ rừng.\nCác chỉ tiêu", "Xây dựng xã giàu đẹp; giữ rừng"),
        ("Mục tiêu chung đến năm 2030 là đưa xã thành đô thị biển. Hết.", "đưa xã thành đô thị biển"),
        ("Đảng bộ đặt quyết tâm xây dựng xã trở thành vùng chè sạch.", "xây dựng xã trở thành vùng chè sạch"),
        (
            "Mục tiêu tổng quát: Giữ vững đoàn kết. Với mục tiêu: “Xây dựng phường xanh, sạch, văn minh, hiện đại”.",
            "Xây dựng phường xanh, sạch, văn minh, hiện đại",
        ),
    ],
)
def test_the_objective_is_the_quoted_else_the_named_else_the_resolved_one(text, objective):
    """One objective a document, without its quotation marks, colon or full stop."""
    assert quotes(text, Objective) == [objective]


@pytest.mark.parametrize(
    "text",
    [
        "Thực hiện mục tiêu “dân giàu, nước mạnh, dân chủ, công bằng, văn minh”, xã nỗ lực.",
        "Thống nhất với mục tiêu tổng quát, 18 chỉ tiêu và các giải pháp, gồm: kinh tế; văn hóa.",
        "Chủ đề: “Đoàn kết, phấn đấu xây dựng phường trở thành đô thị hạt nhân”.",
        "Bà Lê Thị Tư tin tưởng xã sẽ quyết tâm xây dựng quê hương trở thành điểm sáng.",
        "Đại biểu nhất trí với mục tiêu tổng quát của Đại hội\nToàn cảnh hội trường",
    ],
)
def test_slogans_themes_and_hopes_are_no_objectives(text):
    """A slogan of the country, a theme, a guest's hope or a bare mention is no objective."""
    assert not quotes(text, Objective)


@pytest.mark.parametrize(
    ("text", "requests"),
    [
        (
            "Ông Lê Văn Tư đề nghị Đảng bộ xã sớm ổn định bộ máy; quan tâm người cao tuổi.",
            ["sớm ổn định bộ máy", "quan tâm người cao tuổi"],
        ),
        (
            "Ông Lê Văn Tư yêu cầu: Để về đích sớm, Đảng bộ xã cần tiếp tục đổi mới; làm tốt công tác dân vận.",
            ["tiếp tục đổi mới", "làm tốt công tác dân vận"],
        ),
        (
            "Ông Lê Văn Tư nhấn mạnh, các chi bộ phải giữ kỷ luật; phải gương mẫu đi đầu.",
            ["giữ kỷ luật", "gương mẫu đi đầu"],
        ),
        (
            "Ông Lê Văn Tư lưu ý Công an xã nắm chắc địa bàn; Ủy ban MTTQ và các tổ chức hội tăng cường giám sát.",
            ["nắm chắc địa bàn", "tăng cường giám sát"],
        ),
        (
            "Ông Lê Văn Tư đề nghị phường khai thác tốt bến cảng du lịch, giữ gìn sạch đẹp bãi biển,"
            " hỗ trợ ngư dân bám biển dài ngày.",
            ["khai thác tốt bến cảng du lịch", "giữ gìn sạch đẹp bãi biển", "hỗ trợ ngư dân bám biển dài ngày"],
        ),
        (
            "Ông Lê Văn Tư đề nghị:\n- Xã rà soát quỹ đất.\n- Mặt trận vận động nhân dân hiến đất.\nẢnh: Minh",
            ["rà soát quỹ đất", "vận động nhân dân hiến đất"],
        ),
        (
            "Ông Lê Văn Tư yêu cầu thực hiện một số nội dung sau. Thứ nhất, mở rộng chợ. Thứ hai, bảo vệ rừng.",
            ["mở rộng chợ", "bảo vệ rừng"],
        ),
        (
            "Ông Lê Văn Tư nhấn mạnh để đạt mục tiêu “giàu; đẹp; văn minh”, xã cần giữ vững đoàn kết; chăm lo trẻ em.",
            ["giữ vững đoàn kết", "chăm lo trẻ em"],
        ),
    ],
)
def test_a_request_begins_at_what_is_to_be_done(text, requests):
    """One claim a request, without occasion, the one who is asked, `cần` or `phải`."""
    assert quotes(text, Directive) == requests
    assert {claim.by for claim in claims(text, Directive)} == {"Lê Văn Tư"}


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("Đồng chí Ma Thị Thúy, Phó Bí thư Tỉnh ủy, đề nghị xã quan tâm chợ phiên.", "Ma Thị Thúy"),
        ("Phó Chủ tịch UBND tỉnh Đặng Gia Bảo đề nghị xã quan tâm chợ phiên.", "Đặng Gia Bảo"),
        ("Đồng chí H'Yim Kđoh dự hội nghị. Phát biểu, đồng chí H'Yim Kđoh đề nghị xã giữ rừng già.", "H'Yim Kđoh"),
        ("Bà Vi Thị Hạnh chúc mừng Đại hội. Bà đề nghị xã quan tâm chợ phiên.", "Vi Thị Hạnh"),
        (
            "Dự đại hội có đồng chí Đỗ Minh Khôi - Giám đốc Sở Nội vụ; đồng chí Hà Thị Nga.\n"
            "Đồng chí Giám đốc Sở Nội vụ đề nghị xã sớm kiện toàn bộ máy.",
            "Đỗ Minh Khôi",
        ),
        (
            "Chủ tịch UBND phường Mai Văn Quế chủ trì.\nChủ tịch UBND phường Mai Văn Quế yêu cầu khu phố dọn kênh.",
            "Mai Văn Quế",
        ),
        (
            "Bí thư Đảng ủy xã Cao Thị Mơ dự. Kết luận, Bí thư Đảng ủy xã Cao Thị Mơ đề nghị các bản giữ rừng già.",
            "Cao Thị Mơ",
        ),
        ("Kết luận, ông Lê Văn Tư giao các phòng hoàn thành giải ngân; rà soát hộ nghèo.", "Lê Văn Tư"),
        ("Sau khi nghe bà Lý Thị Na báo cáo, ông Lê Văn Tư yêu cầu xã quan tâm chợ phiên.", "Lê Văn Tư"),
        ("Ông Lê Văn Tư biểu dương báo cáo của bà Lý Thị Na và đề nghị xã quan tâm chợ phiên.", "Lê Văn Tư"),
    ],
)
def test_the_asker_is_named_in_full(text, by):
    """Whoever asks is given by name alone, also where only `đồng chí`, a title or a post stands for it."""
    assert {claim.by for claim in claims(text, Directive)} == {by}


@pytest.mark.parametrize(
    "text",
    [
        "Cử tri Lê Văn Tư đề nghị xã nâng cấp đường liên thôn.",
        "Đảng bộ xã Lê Lợi họp. Bí thư Đảng ủy xã Lê Lợi yêu cầu các bản giữ rừng già.",
        "Tham luận tại Đại hội, bà Lý Thị Na đề nghị cấp trên quan tâm trường mầm non.",
        "Để đáp ứng yêu cầu phát triển, ông Lê Văn Tư đã ký 12 kế hoạch.",
        "Theo đề nghị của ông Lê Văn Tư, Đại hội biểu quyết.",
        "Đại hội yêu cầu các chi bộ khẩn trương học tập nghị quyết.",
        "Ông Lê Văn Tư nhấn mạnh vai trò của Mặt trận.",
        "Ông Lê Văn Tư nhấn mạnh xã phải đi đầu về du lịch.",
        "Ông Lê Văn Tư nhấn mạnh kết quả đó, nhưng vẫn còn hạn chế cần khắc phục.",
        "Ông Lê Văn Tư đề nghị các đại biểu tập trung thảo luận.",
    ],
)
def test_petitions_nouns_and_appraisals_are_no_requests(text):
    """A petition, the noun `yêu cầu`, an organisation's wish and an appraisal make no request of a superior."""
    assert not quotes(text, Directive)


def test_a_speech_goes_on_until_another_scene():
    """Sentences that go on asking belong to the speaker; a caption or the next scene ends the speech."""
    text = (
        "Ông Lê Văn Tư đề nghị xã giữ rừng già. Bên cạnh đó, cần chăm lo người nghèo. Ông tin tưởng xã sẽ tiến bộ.\n"
        "Xã cần sớm mở chợ phiên.\nToàn cảnh hội nghị.\nTiếp tục xây dựng chợ.\n"
    )
    assert quotes(text, Directive) == ["giữ rừng già", "chăm lo người nghèo", "sớm mở chợ phiên"]


def test_a_request_told_twice_is_one_claim():
    """The same words of the same speaker, in the lead and in the body, are one request."""
    text = "Ông Lê Văn Tư đề nghị xã giữ rừng già.\n\nTại hội nghị, ông Lê Văn Tư đề nghị xã giữ rừng già."
    assert len(quotes(text, Directive)) == 1


def test_a_drive_is_one_claim_at_its_first_mention_with_its_own_organiser():
    """A drive told in the lead and again in the body is one claim; who launched it stands beside the verb."""
    text = (
        "Sáng 4/9, Đảng ủy xã Mỹ Lợi tổ chức hội nghị học tập; phát động phong trào hiến máu cứu người.\n"
        "Tại hội nghị, Đoàn Thanh niên xã Mỹ Lợi đã phát động trong đoàn viên phong trào hiến máu cứu người."
    )
    (drive,) = claims(text, Campaign)
    assert (drive.quote, drive.organiser) == ("hiến máu cứu người", "Đoàn Thanh niên xã Mỹ Lợi")
    assert drive.start == text.index("hiến máu")


@pytest.mark.parametrize(
    "text",
    [
        "Xã hưởng ứng phong trào thi đua do Thủ tướng phát động.",
        "Trong nhiệm kỳ, xã đã phát động nhiều phong trào thi đua.",
        "Ông Lê Văn Tư đề nghị Mặt trận phát động phong trào thi đua làm đường.",
        "Hội nghị nghe kế hoạch phát động thi đua.",
    ],
)
def test_a_drive_of_another_time_or_place_is_none(text):
    """Only what is launched at the event counts: no result, no plan, no request, no drive from above."""
    assert not quotes(text, Campaign)


@pytest.mark.parametrize(
    "written",
    [
        lambda text: unicodedata.normalize("NFD", text),
        lambda text: text.replace(" ", "\u00a0"),
        lambda text: text.replace(" ", "  "),
        lambda text: text.replace("hòa", "hoà").replace("Ủy", "Uỷ"),
    ],
    ids=["decomposed", "no-break spaces", "double spaces", "old tones"],
)
def test_spelling_forms_read_alike(written):
    """Decomposed letters, odd spaces and old tone marks change neither items nor names."""
    text = "2 khâu đột phá: số hóa đất đai; giữ rừng.\nBà Lý Thị Hòa đề nghị Ủy ban xã sớm mở chợ."
    assert len(claims(written(text), Breakthrough)) == 2
    (request,) = claims(written(text), Directive)
    assert request.by.split() == unicodedata.normalize("NFC", request.by).split()
    assert " ".join(unicodedata.normalize("NFC", request.quote).split()) == "sớm mở chợ"


@pytest.mark.parametrize("text", ["n phÁt động trong ", "Đảng ủy xã phát động", "Đảng ủy xã phát động. Phong trào"])
def test_a_launch_whose_sentence_ends_before_the_drive_is_no_campaign(text):
    """A verb of launching that a sentence cuts off, even inside the word, gives no campaign and breaks nothing."""
    assert claims(text, Campaign) == []
