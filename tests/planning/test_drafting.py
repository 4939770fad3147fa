"""A draft plan says what the documents promise, what that implies, and what is missing."""

from pathlib import Path

import pytest

import lotrinh
from lotrinh.planning import check_plan, draft, read_rows, with_observations
from lotrinh.planning.errors import PlanError
from lotrinh.register import build

SAMPLES = sorted((Path(__file__).parents[2] / "samples").glob("0*"))
REGISTER = build([lotrinh.read_file(path).to_dict() for path in SAMPLES])[0]
PLAN = draft(REGISTER)


def of(text, **event):
    """Give the draft plan of one invented text."""
    head = "Đại hội Đảng bộ phường Mẫu Sơn, nhiệm kỳ 2025 - 2030\n\nNgày 25/7/2025, phường Mẫu Sơn tổ chức đại hội. "
    registers = build([lotrinh.read(head + text).to_dict()])
    return draft(next(one for one in registers if one["unit"]["name"] == "phường Mẫu Sơn"), **event)


def target(indicator, plan=PLAN, measure=None):
    return next(t for t in plan["targets"] if t["indicator"] == indicator and measure in (None, t["measure"]))


def implied(found):
    return " ".join(one["text"] for one in found["implied"]), " ".join(one["text_vi"] for one in found["implied"])


def test_a_level_implies_its_yearly_growth():
    """From 400 to over 600 in five years is over 8.4 % a year."""
    plan = of("Năm 2025, thu ngân sách đạt 400 tỷ đồng. Đến năm 2030, phấn đấu thu ngân sách đạt trên 600 tỷ đồng.")
    english, vietnamese = implied(target("budget_revenue", plan))
    assert "means over 8.4% a year" in english
    assert "trên 8,4% mỗi năm" in vietnamese


def test_a_share_of_a_plan_implies_the_plan():
    """21 tỷ at 120 % of the plan is a plan of 17.5 tỷ."""
    plan = of("Năm 2025, thu ngân sách ước đạt 21 tỷ đồng, bằng 120% kế hoạch.")
    assert "17.5 billion VND" in plan["implied"][0]["text"]


def test_growth_in_all_implies_growth_a_year():
    """55–60 % over five years is 9.2–9.9 % a year."""
    english, vietnamese = implied(target("income_per_capita"))
    assert "55–60% over 5 years means 9.2–9.9% a year" in english
    assert "9,2–9,9% mỗi năm" in vietnamese


def test_baselines_come_from_results_of_other_documents():
    """The resolution sets the target, the news of the congress gives the value of 2025."""
    assert target("income_per_capita")["baseline"]["value"] == 64000000
    assert target("public_schools_national_standard")["baseline"]["value"] == pytest.approx(800 / 11)


def test_a_missing_baseline_is_named():
    """Nothing is put in its place."""
    found = target("total_social_investment")
    assert found["baseline"] is None
    assert "2025 baseline is missing" in found["notes"][0]["text"]


def test_an_undecided_baseline_is_an_interval():
    """Two values of 2025 that nobody has decided on become both ends."""
    plan = of(
        "Năm 2025, tỷ lệ hộ nghèo là 1,2%. Năm 2025, tỷ lệ hộ nghèo còn 1,5%. Đến năm 2030, phấn đấu tỷ lệ hộ nghèo "
        "dưới 0,5%."
    )
    assert target("poor_household_rate", plan)["baseline"]["value"] == [1.2, 1.5]


def test_yearly_targets_become_the_offices_own_milestones():
    """What the programme and later reports set for single years stands on the path of the term's target."""
    assert target("income_per_capita")["milestones"] == {"2026": 70000000, "2027": 76000000, "2028": 83000000}
    assert target("party_members_admitted", measure="per_year")["milestones"] == {"2027": 45, "2028": 50}


def test_the_draft_can_be_assessed_as_it_is():
    """The sample ward's term has the statuses that its story tells."""
    found = {one["indicator"]: one["status"] for one in reversed(lotrinh.assess({**PLAN, "as_of": "2027-12-31"}))}
    told = {"budget_revenue": "on_track", "trade_service_turnover": "off_track"}
    told |= {"total_social_investment": "no_baseline", "waste_collected": "achieved", "trained_labour_rate": "no_data"}
    told |= {
        "agriculture_share": "at_risk",
        "jobs_created": "off_track",
        "public_schools_national_standard": "off_track",
    }
    assert {name: found[name] for name in told} == told
    sums = [target("new_enterprises", measure=measure) for measure in ("total_over_term", "per_year")]
    assessed = lotrinh.assess({**PLAN, "targets": sums, "as_of": "2027-12-31"})
    assert [one["status"] for one in assessed] == ["at_risk", "off_track"]


def test_a_change_of_definition_comes_from_the_catalogue():
    """Poor households count otherwise from 2027 on."""
    assert [one["year"] for one in target("poor_households")["breaks"]] == [2027]


def test_merged_predecessors_make_a_baseline_with_an_interval():
    """A part of an old commune leaves the new ward's households open between two bounds."""
    text = (
        "Phường Mẫu Sơn được thành lập trên cơ sở sáp nhập toàn bộ phường Hạ Lý và một phần xã Thượng Lý. Đến năm "
        "2030, phấn đấu giảm số hộ nghèo còn dưới 10 hộ."
    )
    values = {"phường Hạ Lý": 30, "xã Thượng Lý": 20}
    plan = of(text, predecessors={"poor_households": {"year": 2025, "values": values}})
    found = target("poor_households", plan)
    assert found["baseline"] == {"year": 2025, "value": [30, 50]}
    assert "old units" in found["notes"][0]["text"]


def test_tasks_have_six_clears_and_nothing_is_made_up():
    """The words are the document's; who, when and the rest are open and named by the check."""
    task = PLAN["tasks"][0]
    assert (task["who"], task["due"], task["authority"]) == (None, None, None)
    problem = next(one for one in check_plan(PLAN) if one["at"] == task["id"])
    assert "who" in problem["message"]
    assert "rõ thẩm quyền" in problem["message_vi"]


def test_what_a_request_counts_is_measured_with_its_task():
    """Two agencies to inspect each year are no target of the ward; the deadline of another request is read."""
    tasks = {task["what"]: task for task in PLAN["tasks"]}
    inspecting = tasks["kiểm tra ít nhất 2 cơ quan chủ trì mỗi năm"]
    assert [(one["value"], one["per"]) for one in inspecting["measured"]] == [(2, "year")]
    assert inspecting["measured"][0]["fact"] not in {target["fact"] for target in PLAN["targets"]}
    planning = tasks["hoàn thành kế hoạch chi tiết trước ngày 30/11"]
    assert (planning["due"], planning["due_inferred"]) == ("2025-11-30", True)
    assert any(one["code"] == "due_inferred" for one in check_plan(PLAN) if one["at"] == planning["id"])


def test_what_a_request_names_by_the_catalogue_stays_a_target():
    """A superior who asks for income of 90 million sets the ward a target."""
    plan = of(
        "Năm 2025, thu nhập bình quân đầu người đạt 64 triệu đồng. Phát biểu chỉ đạo, đồng chí Trần Văn Mẫu, Bí thư "
        "Tỉnh ủy yêu cầu Đảng bộ phường: đến năm 2030 thu nhập bình quân đầu người đạt 90 triệu đồng; xây dựng mới 3 "
        "bãi đỗ xe thông minh."
    )
    assert target("income_per_capita", plan)["value"] == 90000000
    assert [one["indicator"] for one in plan["targets"]] == ["income_per_capita"]


def test_a_completed_target_and_task_have_nothing_open():
    """Owner, evidence, baseline and task on one side, six clears on the other: the check is silent."""
    clear = {
        "what": "Mở chợ",
        "who": "Đội 1",
        "due": "2026-06-30",
        "answerable": "Chủ tịch",
        "result": "Chợ",
        "authority": "UBND",
    }
    one = {**target("waste_collected"), "owner": "Phòng Kinh tế", "evidence_wanted": "Báo cáo", "serves": ["n1"]}
    assert check_plan({"targets": [one], "tasks": [{"id": "n1", **clear}]}) == []


def test_the_check_finds_what_contradicts_itself():
    """Circles, late dependencies, unknown names and milestones that go back are each named."""
    tasks = [
        {"id": "n1", "due": "2026-01-01", "depends_on": ["n2"]},
        {"id": "n2", "due": "2026-02-01", "depends_on": ["n1"]},
    ]
    asked = {**target("waste_collected"), "milestones": {"2026": 97, "2027": 95, "2030": 99}, "serves": ["n9"]}
    codes = {one["code"] for one in check_plan({"targets": [asked, {"id": "bad"}], "tasks": tasks})}
    assert {"circle", "before", "unknown", "milestone_back", "milestone_end", "unclear", "form"} <= codes


def test_reported_values_go_to_the_plan_that_they_name():
    """A row names its unit by code or name; rows of other units stay out."""
    rows = [
        {"place": "phường Vân Khê", "indicator": "i", "year": 2028, "value": 1},
        {"place": "00001", "indicator": "i"},
    ]
    found = with_observations(PLAN, read_rows({"observations": rows}, "so-lieu.json"))
    assert len(found["observations"]) == len(PLAN["observations"]) + 1
    with pytest.raises(PlanError, match="indicator"):
        read_rows([{"year": 2028}], "so-lieu.json")
