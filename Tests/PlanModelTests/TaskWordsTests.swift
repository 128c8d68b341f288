// The words of a task in a list, who owes what no unit of the office owes, and what tells one plan
// from another.

import PlanModel
import Testing
import VietnameseText

@Suite struct TaskWordsTests {
  @Test func whatIsDueStandsBeforeTheWordsOfATaskWithSeveralDeadlines() {
    var task = Sample.task(1)
    task.deadlines = [Deadline(number: 1, schedule: .relative, words: "", what: "sơ kết")]
    #expect(task.listWords(deadline: 1) == "Việc số 1")
    task.deadlines.append(Deadline(number: 2, schedule: .relative, words: "", what: "tổng kết"))
    #expect(task.listWords(deadline: 2) == "(tổng kết) Việc số 1")
    #expect(task.listWords(deadline: 3) == "Việc số 1")
  }

  @Test func strangersOweWhatNoUnitOwes() throws {
    let directory = UnitDirectory(office: try Sample.office())
    func owner(_ words: String) -> Assignee { Assignee(words: words, scope: .unit(nil)) }
    #expect(Sample.task(1).ownerWords(directory) == nil)
    #expect(
      Sample.task(1, lead: [Sample.everyone()]).ownerWords(directory)
        == "Các phòng, đơn vị thuộc Sở")
    let owners = [owner("Thanh tra Sở"), owner("Cụm thi đua số 2"), owner("Công an tỉnh")]
    #expect(
      Sample.task(1, lead: owners).ownerWords(directory) == "Cụm thi đua số 2; Công an tỉnh")
    #expect(Sample.task(1, lead: [owners[0]]).ownerWords(directory) == "Thanh tra Sở")
    #expect(Sample.task(1, support: [owners[1]]).ownerWords(directory) == "Cụm thi đua số 2")
  }

  @Test func aPlanWithoutAnythingIsTakenBack() throws {
    #expect(Plan(id: try Sample.planID()).isTakenBack)
    #expect(try !Sample.plan().isTakenBack)
  }

  @Test func anImportMakesTheSamePaperByItsHead() throws {
    let plan = try Sample.plan()
    func makes(_ profile: PlanProfile, _ label: StepLabel = .importPlan) -> Bool {
      let changes = [Change.profile(Edit(old: PlanProfile(), new: profile))]
      return Batch(label: label, author: "thu", time: 1, changes: changes)
        .makesSamePaper(as: plan)
    }
    var other = plan.profile
    #expect(makes(other))
    #expect(!makes(other, .edit))
    other.subject = "Thi đua năm 2027"
    #expect(!makes(other))
  }
}
