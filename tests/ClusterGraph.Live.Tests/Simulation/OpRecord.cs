using ClusterGraph.Core.Changes;
using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Participants;

namespace ClusterGraph.Live.Tests.Simulation;

/// <summary>One line of a client's history: when it asked for what, and what it heard.</summary>
internal sealed class OpRecord(Author author, Submission submission)
{
    public Author Author { get; } = author;

    public Submission Submission { get; } = submission;

    /// <summary>Gets or sets the moment of the first sending; null when it was never sent.</summary>
    public long? Invoked { get; set; }

    /// <summary>Gets what happened to it, for the report of a failed run.</summary>
    public List<string> Trail { get; } = [];

    public long? Completed { get; private set; }

    public OpOutcome Outcome { get; private set; }

    public Revision? Rev { get; private set; }

    public bool IsPending => Outcome == OpOutcome.Info;

    public void Complete(OpOutcome outcome, long at, Revision? rev = null)
    {
        Outcome = outcome;
        Completed ??= at;
        Rev = rev;
    }

    public override string ToString() =>
        $"{Submission.Client}/{Submission.Seq} {string.Join('+', Submission.Ops.Select(o => o.OpName))} {Outcome} {Rev} [{string.Join("; ", Trail.TakeLast(4))}]";
}
