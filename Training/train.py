#!/usr/bin/env python3
"""Trains the speech network: train.py MODEL.npz HIDDEN EPOCHS CALLS...

CALLS are folders of recordings with RTTM and JSON truth (formats: see README.md). The inputs of every recording are
read from INPUTS/<name>.i16, as written by inputs/main.swift. EVAL is the folder of score_audio.py.
Adam, binary cross entropy of two answers (speech, music); announcements are not scored as speech, doubled weight on
music, tones, keys and knocks; dropout 0.1; every second of these (STEP) is enough. Seed 1. numpy only."""
import sys, glob, json, os, numpy as np, time
sys.path.insert(0,os.environ['EVAL']); import score_audio as S
def load(dirs, dump=os.environ.get('INPUTS','inputs'), sub=1, mask_collar=0):
    X=[];Y=[];W=[]
    for d in dirs:
        for p in sorted(glob.glob(d+'/*.json')):
            t=json.load(open(p))
            if 'audio' not in t: continue
            f=f'{dump}/{os.path.basename(p)[:-5]}.i16'
            if not os.path.exists(f): continue
            h=np.fromfile(f,np.int32,3); step=STEP
            A=np.fromfile(f,np.int16,offset=12)
            if not h[1]: continue
            A=A.reshape(h[0],(h[1]+1)//2,h[2])[:,::step]
            ref=S.read_rttm(p[:-5]+'.rttm')
            mono='mono' in t['channels']
            for c in range(h[0]):
                if mono: segs=[s for w in('agent','customer') for s in ref.get(w,[])]
                else:
                    who=[w for w,q in t['channels'].items() if q==c][0]; segs=ref.get(who,[])
                n=h[1]; y=S.rasterize(segs,n); 
                def ev(k,ch=True): return S.rasterize([(e['start_s'],e['end_s']) for e in t['events'] if e['kind']==k and (e['channel']==c or mono)],n)
                m=ev('hold_music'); ivr=S.rasterize([tuple(s) for e in t['events'] if e['kind']=='ivr' and (e['channel']==c or mono) for s in e['detail'].get('segments_s',[[e['start_s'],e['end_s']]])],n) if any(e['kind']=='ivr' for e in t['events']) else np.zeros(n,bool)
                ivre=ev('ivr')
                w=np.ones(n,np.float32); w[ivre&~y]=0; 
                w[m&~y]*=2.0
                for k in('ringback','tone','dtmf','noise_burst'): w[ev(k)&~y]*=2
                X.append(A[c]); Y.append(np.stack([y,m&~y & ~ivre|m&~ivre],1)[::2*step]); W.append(np.stack([w,np.where(ivre,0,1)],1)[::2*step])
    return X,Y,W
def main():
    global STEP
    STEP=int(os.environ.get('STEP','2'))
    out,H,EP=sys.argv[1],int(sys.argv[2]),int(sys.argv[3]); dirs=sys.argv[4:]
    X,Y,W=load(dirs); X=np.concatenate(X); Y=np.concatenate(Y).astype(np.float32); W=np.concatenate(W).astype(np.float32)
    print(X.shape, Y.mean(0), flush=True)
    mu=X.mean(0,dtype=np.float64)/16; sd=np.array([X[:,i].astype(np.float32).std() for i in range(X.shape[1])])/16+.1
    fit(out,X,Y,W,mu.astype(np.float32),sd.astype(np.float32),H,EP)
def fit(out,X,Y,W,mu,sd,H,EP,seed=1,lr0=3e-3,drop=.1):
    r=np.random.default_rng(seed); D=X.shape[1]; K=Y.shape[1]
    P=[r.standard_normal((D,H)).astype(np.float32)/np.sqrt(D),np.zeros(H,np.float32),r.standard_normal((H,K)).astype(np.float32)/np.sqrt(H),np.zeros(K,np.float32)]
    M=[np.zeros_like(p) for p in P]; V=[np.zeros_like(p) for p in P]; B=2048; n=len(X); steps=EP*(n//B); k=0; t0=time.time()
    for ep in range(EP):
        o=r.permutation(n); tot=0
        for i in range(0,n-B,B):
            j=o[i:i+B]; x=np.clip((X[j].astype(np.float32)/16-mu)/sd,-6,6); y=Y[j]; w=W[j]
            if drop: x*= (r.random((1,D),dtype=np.float32)>0.03)
            h=x@P[0]+P[1]; a=np.maximum(h,0); dm=(r.random(a.shape,dtype=np.float32)>drop)/(1-drop); a=a*dm
            z=a@P[2]+P[3]; p=1/(1+np.exp(-z)); tot+=float(-(w*(y*np.log(p+1e-7)+(1-y)*np.log(1-p+1e-7))).mean())
            dz=w*(p-y)/B; g2=a.T@dz; gb2=dz.sum(0); da=(dz@P[2].T)*dm*(h>0); g=[x.T@da,da.sum(0),g2,gb2]
            k+=1; lr=lr0*min(1,k/200)*(1-k/(steps+1))
            for q in range(4):
                gq=g[q]+ (1e-5*P[q] if q in(0,2) else 0)
                M[q]=.9*M[q]+.1*gq; V[q]=.999*V[q]+.001*gq*gq
                P[q]=P[q]-lr*(M[q]/(1-.9**k))/(np.sqrt(V[q]/(1-.999**k))+1e-8)
                if q in(0,2): P[q]*=1-lr*2e-3
        print(ep,round(tot/(n//B),5),round(time.time()-t0),flush=True)
    np.savez(out,mu=mu,sd=sd,w0=P[0],b0=P[1],w1=P[2],b1=P[3])
if __name__=='__main__': main()
