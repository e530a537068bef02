namespace ClusterGraph.Server.Tests.Kills;

/// <summary>One submission of a phone, kept until its outcome was seen.</summary>
/// <param name="Seq">Its number.</param>
/// <param name="Ops">The operations as JSON, sent unchanged every time.</param>
/// <param name="Keys">The elements that it must have touched, all of them or none.</param>
/// <param name="MustFail">Whether the rules refuse it.</param>
internal sealed record Attempt(long Seq, string Ops, IReadOnlyList<string> Keys, bool MustFail);
