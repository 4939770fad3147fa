"""The catalogue of indicators and the matching of a document's words to it."""

import pytest

from lotrinh.lexicon import default
from lotrinh.lexicon.catalogue import describe, list_indicators, weight_names
from lotrinh.reading.catalogue import Catalogue
from lotrinh.reading.catalogue_words import Words

NAMED = [
    ("Tổng thu ngân sách nhà nước trên địa bàn năm 2025", "money", "", "budget_revenue"),
    ("thu NSNN", "money", "", "budget_revenue"),
    ("tốc độ tăng thu ngân sách bình quân hằng năm", "share", "", "budget_revenue"),
    ("thu ngân sách của phường", "times", "", "budget_revenue"),
    ("tổng chi ngân sách", "money", "", "budget_expenditure"),
    ("chi thường xuyên", "money", "", "recurrent_expenditure"),
    ("GRDP", "share", "", "gross_product"),
    ("GRDP bình quân đầu người", "money", "", "gross_product_per_capita"),
    ("tổng giá trị sản phẩm trên địa bàn bình quân hằng năm", "share", "", "gross_product"),
    ("GTSX các ngành", "share", "", "production_value"),
    ("giá trị sản xuất công nghiệp, tiểu thủ công nghiệp", "money", "", "industry_production_value"),
    ("giá trị sản xuất trên mỗi héc-ta đất trồng trọt", "money", "", "farm_value_per_hectare"),
    ("Bình quân thu nhập đầu người năm 2024", "money", "", "income_per_capita"),
    ("thu nhập bình quân đầu người", "times", "", "income_per_capita"),
    ("thu nhập", "money", "bình quân đầu người, thu nhập đạt ", "income_per_capita"),
    ("tổng vốn đầu tư phát triển toàn xã hội", "money", "", "total_social_investment"),
    ("hộ nghèo", "share", "", "poor_household_rate"),
    ("hộ nghèo", "count", "", "poor_households"),
    ("tỷ lệ hộ nghèo", "count", "", "poor_households"),
    ("tỉ lệ hộ nghèo theo chuẩn đa chiều", "share", "", "poor_household_rate"),
    ("hộ cận nghèo", "share", "", "near_poor_household_rate"),
    ("hộ cận nghèo", "count", "", "near_poor_households"),
    ("hộ nghèo, cận nghèo", "share", "", "poor_and_near_poor_rate"),
    ("hộ nghèo dân tộc thiểu số", "share", "", "ethnic_poor_rate"),
    ("hộ thoát nghèo", "count", "", "households_escaped_poverty"),
    ("hộ thoát cận nghèo", "count", "", "households_escaped_near_poverty"),
    ("hộ nghèo", "count", "trong năm xóa 12 hộ nghèo", "households_escaped_poverty"),
    ("đảng viên mới", "count", "", "party_members_admitted"),
    ("đảng viên", "count", "chi bộ đã kết nạp được ", "party_members_admitted"),
    ("kết nạp", "share", "", "party_members_admitted"),
    ("đảng viên", "count", "toàn đảng bộ hiện có ", "party_members"),
    ("đảng viên", "count", "kết nạp 9 đảng viên, khai trừ ", "party_members_disciplined"),
    ("đảng viên được xếp loại hoàn thành tốt nhiệm vụ trở lên", "share", "", "party_members_good"),
    ("đảng viên hoàn thành xuất sắc nhiệm vụ", "count", "", "party_members_excellent"),
    ("chi bộ, đảng viên hoàn thành tốt nhiệm vụ", "share", "", "party_units_and_members_good"),
    ("doanh nghiệp", "count", "trên địa bàn có ", "enterprises"),
    ("doanh nghiệp", "count", "mỗi năm thành lập mới ", "new_enterprises"),
    ("thành lập mới", "count", "thành lập mới 20 doanh nghiệp", "new_enterprises"),
    ("thành lập mới", "count", "thành lập mới 2 hợp tác xã", "new_cooperatives"),
    ("số doanh nghiệp", "share", "", "enterprises"),
    ("hộ sản xuất, kinh doanh", "count", "", "household_businesses"),
    ("giải quyết việc làm", "count", "mỗi năm giải quyết việc làm cho ", "jobs_created"),
    ("giải quyết việc làm", "count", "các nhà máy giải quyết việc làm cho ", "employed_workers"),
    ("giới thiệu, kết nối việc làm", "count", "", "workers_placed_in_jobs"),
    ("lao động qua đào tạo", "share", "", "trained_labour_rate"),
    ("lao động qua đào tạo có bằng cấp, chứng chỉ", "share", "", "certified_labour_rate"),
    ("người dân tham gia BHYT", "share", "", "health_insurance_coverage"),
    ("độ bao phủ bảo hiểm y tế toàn dân", "share", "", "health_insurance_coverage"),
    ("tham gia bảo hiểm xã hội", "share", "", "social_insurance_coverage"),
    ("trường học đạt chuẩn quốc gia", "count", "", "schools_national_standard"),
    ("trường tiểu học công lập đạt chuẩn quốc gia", "share", "", "public_schools_national_standard"),
    ("trường học trở lên đạt chuẩn quốc gia mức độ 2", "share", "", "schools_national_standard_level_2"),
    ("trạm y tế đạt chuẩn quốc gia", "share", "", "health_stations_national_standard"),
    ("hộ gia đình đạt chuẩn văn hóa", "share", "", "cultural_families"),
    ("tổ dân phố đạt danh hiệu tổ dân phố văn hóa", "share", "", "cultural_villages"),
    ("khu phố có nhà văn hóa", "count", "", "neighbourhoods_with_cultural_house"),
    ("thôn có nhà văn hóa đạt chuẩn", "share", "", "standard_cultural_houses"),
    ("câu lạc bộ văn hóa, thể thao", "count", "", "culture_sport_clubs"),
    ("di tích lịch sử cấp quốc gia", "count", "", "heritage_sites_national"),
    ("di tích cấp tỉnh", "count", "", "heritage_sites_city"),
    ("di tích trong danh mục kiểm kê", "count", "", "heritage_sites_inventoried"),
    ("đường trục thôn được cứng hóa", "share", "", "paved_roads"),
    ("đường trục thôn", "share", "cứng hóa 90% đường trục thôn", "paved_roads"),
    ("phủ sóng mạng 5G", "share", "", "coverage_5g"),
    ("TTHC đủ điều kiện được cung cấp mức độ toàn trình", "share", "", "online_procedures_full_process"),
    ("hồ sơ TTHC xử lý trực tuyến toàn trình", "share", "", "online_dossiers_full_process"),
    ("tỷ lệ sử dụng dịch vụ công trực tuyến", "share", "", "online_public_service_use"),
    ("hồ sơ giải quyết trước và đúng hạn", "share", "", "dossiers_on_time"),
    ("cán bộ, công chức được bồi dưỡng kỹ năng số cơ bản", "share", "", "officials_digital_skills"),
    ("chỉ số cải cách hành chính", "score", "", "par_index"),
    ("công tác tuyển quân", "share", "", "military_recruitment"),
    ("chỉ tiêu", "count", "đã hoàn thành 17/20 chỉ tiêu", "resolution_targets_met"),
    ("chỉ tiêu không đạt", "count", "", "resolution_targets_missed"),
    ("nông nghiệp", "share", "cơ cấu kinh tế: nông nghiệp chiếm ", "agriculture_share"),
    ("nông nghiệp", "share", "trong đó nông nghiệp tăng ", "agriculture_value"),
    ("sản lượng lương thực có hạt", "mass", "", "food_output"),
    ("diện tích tự nhiên", "area", "", "natural_area"),
    ("đất", "area", "nhân dân hiến ", "land_donated"),
    ("rác thải sinh hoạt được thu gom, xử lý", "share", "", "waste_collected"),
    ("chất thải rắn sinh hoạt được phân loại tại nguồn", "share", "", "waste_sorted"),
]

UNNAMED = [
    ("giá trị sản xuất ngành chăn nuôi", "money", "", "one branch is not the total of production"),
    ("thu nhập", "money", "vườn cam cho thu nhập ", "income of a crop is not income per head"),
    ("tổng thu nhập", "money", "tổng thu nhập của trang trại đạt ", "a farm's income is not income per head"),
    ("hỗ trợ hộ nghèo", "money", "", "money for poor households is not their number"),
    ("hộ nghèo được vay vốn", "count", "", "borrowers are not all poor households"),
    ("hộ nghèo có nhà ở ổn định", "share", "", "housed poor households are not the poverty rate"),
    ("đảng viên", "share", "", "a percentage of members is not their number"),
    ("dân số", "share", "", "a percentage of people is not the population"),
    ("doanh nghiệp", "share", "", "a percentage of enterprises is not their number"),
    ("doanh nghiệp nộp thuế điện tử", "share", "", "taxpayers are not all enterprises"),
    ("trường học", "count", "", "schools alone are not schools of standard"),
    ("trường công lập", "count", "", "public schools alone are not schools of standard"),
    ("xóm đạt chuẩn xanh, sạch, đẹp", "count", "", "clean hamlets are not all hamlets"),
    ("chỉ tiêu", "count", "nghị quyết xác định ", "declared targets are not targets met"),
    ("chỉ tiêu", "count", "chưa đạt ", "targets missed are not targets met"),
    ("thành lập mới", "count", "thành lập mới ", "without its noun the verb names nothing"),
    ("nông nghiệp", "share", "", "a sector alone is neither share nor growth"),
    ("thu ngân sách", "area", "", "an area is no revenue"),
    ("cơ cấu kinh tế", "share", "", "structure is not growth"),
    ("điểm cầu", "count", "", "the catalogue does not hold it"),
    ("", "count", "", "no words name nothing"),
]


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return Catalogue(default())


@pytest.mark.parametrize(("words", "dimension", "beside", "key"), NAMED)
def test_words_name_their_indicator(catalogue, words, dimension, beside, key):
    """Words as documents write them, with the unit and the words around, give their one indicator."""
    found = catalogue.find(words, dimension, beside=beside)
    assert found is not None
    assert found.key == key


@pytest.mark.parametrize(("words", "dimension", "beside", "why"), UNNAMED)
def test_words_that_name_something_else_give_none(catalogue, words, dimension, beside, why):
    """A narrowing, negating or unknown name gives no indicator rather than a near one."""
    found = catalogue.find(words, dimension, beside=beside)
    assert found is None, f"{why}, but {found.key} was found"


def test_every_name_and_variant_finds_an_indicator_of_its_own_dimension(catalogue):
    """The catalogue recognises its own wordings; one it could not match would be dead knowledge."""
    for indicator in default().indicators:
        for variant in (indicator.name, *indicator.variants):
            words = variant.replace("…", " ")
            found = catalogue.find(words, indicator.dimension)
            assert found is not None, (indicator.key, variant)
            assert found.dimension == indicator.dimension, (indicator.key, variant, found.key)


def test_case_punctuation_and_short_forms_make_no_difference(catalogue):
    """`TỶ LỆ …`, dashes, commas and `BHYT` read as the plain words."""
    written = ["tỷ lệ tham gia bảo hiểm y tế", "TỶ LỆ THAM GIA BHYT", "Tỉ lệ tham gia: bảo hiểm y tế"]
    assert {catalogue.find(words, "share").key for words in written} == {"health_insurance_coverage"}


def test_words_before_a_semicolon_are_not_beside(catalogue):
    """A verb of the item before does not reach over the semicolon."""
    found = catalogue.find("đảng viên", "count", beside="đã kết nạp đủ chỉ tiêu; hiện có ")
    assert found.key == "party_members"


REQUIRED = {"key", "name", "variants", "name_en", "definition", "source", "dimension", "direction", "adds_up"}
ALLOWED = REQUIRED | {"beside", "bounds", "weight", "code", "code_source", "whole", "role", "breaks"}
DIMENSIONS = {"share", "money", "count", "area", "length", "mass", "power", "times", "score", "volume"}


def test_every_entry_is_complete_and_says_nothing_unknown():
    """Each block has all fields the catalogue promises, with values from their lists."""
    for indicator in default().indicators:
        entry = indicator.entry
        assert entry.keys() >= REQUIRED, indicator.key
        assert entry.keys() <= ALLOWED, indicator.key
        assert entry["dimension"] in DIMENSIONS, indicator.key
        assert entry["direction"] in {"up", "down", "neither"}, indicator.key
        assert entry["adds_up"] in {"sum", "mean", "none"}, indicator.key
        assert (entry["adds_up"] == "mean") == ("weight" in entry), indicator.key
        assert entry.get("role", "context") == "context", indicator.key
        assert entry["definition"].endswith("."), indicator.key
        assert all(low < high for low, high in [entry.get("bounds", (0, 1))]), indicator.key
        assert all(set(change) == {"year", "note"} for change in entry.get("breaks", ())), indicator.key


def test_every_weight_has_a_name():
    """What a mean is weighted by is an indicator, or named in weights.yaml; no name there stands idle."""
    indicators = {indicator.key for indicator in default().indicators}
    weights = {indicator.entry["weight"] for indicator in default().indicators if "weight" in indicator.entry}
    assert {entry["weight"] for entry in default().entries("weights")} == weights - indicators
    assert weights <= weight_names(default()).keys()


def test_keys_are_unique_and_plain():
    """A key names one indicator, in lower-case English with underscores."""
    keys = [indicator.key for indicator in default().indicators]
    assert len(keys) == len(set(keys))
    assert all(key.replace("_", "a").isalnum() and key.isascii() and key == key.lower() for key in keys)
    assert len(keys) >= 150


def test_a_wording_belongs_to_one_indicator_of_a_dimension():
    """Two indicators of one dimension never share a wording, in whatever punctuation."""
    words = Words(default())
    owner: dict[tuple[str, str], str] = {}
    for indicator in default().indicators:
        for variant in (indicator.name, *indicator.variants):
            plain = "…".join(" ".join(words.syllables(part)) for part in variant.split("…"))
            assert owner.setdefault((plain, indicator.dimension), indicator.key) == indicator.key, variant


def test_searching_finds_by_key_name_and_variant_with_and_without_marks():
    """`hộ nghèo`, `ho ngheo`, `OCOP` and `forest cover` all find their indicators; nonsense finds none."""
    lexicon = default()
    for query, key in [
        ("hộ nghèo", "poor_households"),
        ("ho ngheo", "poor_households"),
        ("OCOP", "ocop_products"),
        ("forest cover", "forest_cover"),
        ("forest_cover", "forest_cover"),
        ("rung che phu", "forest_cover"),
    ]:
        assert key in {indicator.key for indicator in list_indicators(lexicon, query)}, query
    assert list_indicators(lexicon, "xyzzy") == []


def test_a_word_of_the_query_begins_a_word():
    """`ngh` finds what begins so, but no query finds letters inside a word."""
    assert "poor_households" in {indicator.key for indicator in list_indicators(default(), "hộ ngh")}
    assert not list_indicators(default(), "ghèo")


def test_an_indicator_is_described_with_all_fields():
    """Every description has the same fields; what an entry leaves out is null or an empty list."""
    described = [describe(indicator) for indicator in default().indicators]
    assert {tuple(one) for one in described} == {tuple(described[0])}
    assert all(one["breaks"] == [] or one["breaks"][0]["note"] for one in described)
    assert described[0]["key"] == "gross_product"


def test_searching_for_nothing_lists_the_whole_catalogue():
    """An empty query gives every indicator, in the order of the file."""
    assert tuple(list_indicators(default())) == default().indicators
