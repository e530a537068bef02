using ClusterGraph.Analysis.Methods;

namespace ClusterGraph.Analysis.ValueChains;

/// <summary>The rules about services that stages need.</summary>
internal static class SupportFindings
{
    private const string Source = "Nadvi & Barrientos 2004, Box 2 (NB:422-429)";

    /// <summary>Lists what does not arrive.</summary>
    public static IEnumerable<Finding> Of(ChainModel model, IReadOnlyList<SupportCell> cells, double partialShare) =>
        cells.Where(c => c.IsCounted && c.Status != SupportStatus.Reached).OrderBy(c => c.Stage).ThenBy(c => c.Service)
            .Select(c => Of(model, c, partialShare));

    private static Finding Of(ChainModel model, SupportCell cell, double partialShare)
    {
        var (stage, service) = (model.Stages[cell.Stage].Name, model.Services[cell.Service].Name);
        var (rule, sentence, remedy) = cell.Status switch
        {
            SupportStatus.Absent => (
                FindingRule.AbsentService,
                Sentence.Of("finding.absentService", "Nobody on the map offers {0}, which {1} needs.", service, stage),
                Sentence.Of("finding.absentServiceRemedy", "Find or attract somebody who offers {0}.", service)),
            SupportStatus.Unlinked => (
                FindingRule.UnlinkedService,
                Sentence.Of("finding.unlinkedService", "{0} does not reach anybody in {1}.", service, stage),
                Sentence.Of(
                    "finding.unlinkedServiceRemedy", "Introduce {0} to an actor of {1}.",
                    model.Layer.NameOf(SupportLinks.Providers(model, cell.Service).First()), stage)),
            _ => (
                FindingRule.PartialService,
                Sentence.Of(
                    "finding.partialService", "{0} reaches only {1} of {2} actors in {3}.",
                    service, cell.Reached.Count, cell.Actors, stage),
                Sentence.Of("finding.partialServiceRemedy", "Bring {0} to more actors of {1}.", service, stage)),
        };
        return new Finding
        {
            Rule = rule,
            Severity = SeverityOf(cell),
            About = [ChainOutputs.Stage(model, cell.Stage), FindingSubject.Service(model.Services[cell.Service].Id)],
            Evidence = [.. cell.Reached.Select(v => ChainOutputs.Actor(model, v))],
            Missing = [new MissingLink(FindingSubject.Service(model.Services[cell.Service].Id), ChainOutputs.Stage(model, cell.Stage))],
            Value = cell.Share,
            Threshold = partialShare,
            Source = cell.Status == SupportStatus.Partial ? ChainOutputs.Proposal : Source,
            Sentence = sentence,
            Remedy = remedy,
        };
    }

    private static Severity SeverityOf(SupportCell cell) => (cell.Status, cell.Requirement) switch
    {
        (SupportStatus.Partial, 1) => Severity.Note,
        (SupportStatus.Partial, _) or (_, 1) => Severity.Watch,
        _ => Severity.Serious,
    };
}
