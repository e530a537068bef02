using ClusterGraph.Core.Vocabulary;

namespace ClusterGraph.Core.Poverty;

/// <summary>What the eight groups are called on the map.</summary>
public static class WorkGroups
{
    /// <summary>Gives the kind of actor that a group is.</summary>
    /// <param name="group">The group.</param>
    /// <returns>A type of the vocabulary.</returns>
    public static TypeId TypeOf(WorkGroup group) => new(group switch
    {
        WorkGroup.SmallFirms => "producer.small",
        WorkGroup.MicroEntrepreneurs => "producer.micro",
        WorkGroup.OwnAccount => "producer.ownAccount",
        WorkGroup.Subcontractors => "position.subcontractor",
        WorkGroup.WageLabour => "labour.workers",
        WorkGroup.HomeLabour => "labour.homeWorker",
        WorkGroup.ContractLabour => "labour.contract",
        _ => "labour.family",
    });

    /// <summary>Tells whether a group works for others, so that people are counted in it and not firms.</summary>
    /// <param name="group">The group.</param>
    /// <returns>True for the four kinds of labour.</returns>
    public static bool IsLabour(WorkGroup group) => group >= WorkGroup.WageLabour;
}
