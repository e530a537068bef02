namespace ClusterGraph.Core.Poverty;

/// <summary>The eight groups in which poor people work in a cluster (Nadvi and Barrientos 2004, Box 4).</summary>
public enum WorkGroup
{
    /// <summary>Small firms.</summary>
    SmallFirms,

    /// <summary>Micro-entrepreneurs.</summary>
    MicroEntrepreneurs,

    /// <summary>Own-account workers.</summary>
    OwnAccount,

    /// <summary>Small subcontractors.</summary>
    Subcontractors,

    /// <summary>Wage labour.</summary>
    WageLabour,

    /// <summary>Home labour.</summary>
    HomeLabour,

    /// <summary>Contract labour.</summary>
    ContractLabour,

    /// <summary>Family labour.</summary>
    FamilyLabour,
}
